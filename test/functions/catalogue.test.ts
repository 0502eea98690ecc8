/** @jest-environment node */
import { catalogue } from '../../src/functions/catalogue';
import type { CatalogueEntry, Example } from '../../src/functions/catalogue/catalogueEntry';
import { looseName } from '../../src/core/nearestNames';
import { installCustomFunctions } from '../support/customFunctions';
import { expectExample } from '../support/expectExample';
import {
  handedOver,
  registeredFunctions,
  wrappersById,
  type FunctionMetadata,
} from '../support/registeredFunctions';

let metadata: ReadonlyMap<string, FunctionMetadata>;
let wrappers: Awaited<ReturnType<typeof wrappersById>>;

beforeAll(async () => {
  installCustomFunctions();
  const { functions } = await registeredFunctions();
  metadata = new Map(functions.map((each) => [each.id, each]));
  wrappers = await wrappersById();
});

const answerOf = (id: string, list: Example['arguments']) =>
  wrappers.get(id)!(...handedOver(metadata.get(id)!, list));

test('lists every registered function once, with the parameters that its comment describes', () => {
  const signature = (parameters: readonly { name: string; optional?: boolean; repeating?: boolean }[]) =>
    parameters.map(({ name, optional, repeating }) => [name, Boolean(optional), Boolean(repeating)]);
  expect(catalogue.map(({ id }) => id).sort()).toEqual([...metadata.keys()].sort());
  for (const { id, parameters } of catalogue) {
    expect([
      id,
      parameters.map(({ name, default: otherwise, isRepeating }) => [
        name,
        otherwise !== undefined,
        Boolean(isRepeating),
      ]),
    ]).toEqual([id, signature(metadata.get(id)!.parameters)]);
  }
});

const examples = catalogue.flatMap(({ id, examples: list }) =>
  list.map((example) => ({ id, example, source: example.source })),
);

test.each(examples)('$id: $source', async ({ id, example }) => {
  expectExample(await answerOf(id, example.arguments), example);
});

test.each(catalogue)(
  '$id: what the catalogue says counts where an argument is left out, does',
  async (entry) => {
    for (const { arguments: list } of entry.examples) {
      const written = withDefaults(entry, list);
      expect(await answerOf(entry.id, written)).toEqual(await answerOf(entry.id, list));
    }
  },
);

function withDefaults({ parameters }: CatalogueEntry, list: Example['arguments']): Example['arguments'] {
  return parameters.some(({ isRepeating }) => isRepeating)
    ? list
    : parameters.map((parameter, i) => list[i] ?? parameter.default ?? null);
}

const refusals = catalogue.flatMap(({ id, errors }) =>
  errors.map((refusal) => ({ id, refusal, because: refusal.because })),
);

test.each(refusals)('$id refuses: $because', async ({ id, refusal }) => {
  const call = async () => answerOf(id, refusal.arguments);
  await expect(call()).rejects.toMatchObject({
    code: refusal.error,
    // It is refused for what it holds, not for an argument that is missing.
    message: expect.not.stringMatching(/ is blank: /),
  });
});

const everyParameter = catalogue.flatMap(({ id, parameters, examples: [first] }) =>
  parameters.map(({ name }, place) => ({ id, name, place, list: first!.arguments })),
);

test.each(everyParameter)('$id calls $name by its name where its cell holds an error', async (parameter) => {
  const { id, name, place, list } = parameter;
  const ofCell = { type: 'Error', basicValue: '#REF!' };
  const handed = handedOver(metadata.get(id)!, list);
  const isRange = metadata.get(id)!.parameters[place]!.dimensionality === 'matrix';
  handed[place] = isRange ? [[ofCell]] : ofCell;
  const call = async () => wrappers.get(id)!(...handed);
  const message = await call().catch((error: Error) => error.message);
  const [called, advice] = String(message).split(' holds #REF!: ');
  expect(advice).toBe('correct the cell it comes from');
  // A label says more than a parameter's name: "Fully loaded hourly cost".
  expect(looseName(called!)).toContain(looseName(name));
});
