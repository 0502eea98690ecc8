import { readdirSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import path from 'node:path';
import { root, type OpenWorkbench } from './openWorkbench';

const dist = path.join(root, 'dist');
const taskpane = path.join(root, 'src/taskpane');

/** Components of the pane, each as "file: line". */
export function componentsOfSource(): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(taskpane, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.tsx'))
      .flatMap((name) =>
        readFileSync(path.join(taskpane, name), 'utf8')
          .split('\n')
          .flatMap((line, index): [string, string][] => {
            const found = /^(?:export )?(?:function|class) ([A-Z]\w*)/.exec(line);
            return found ? [[`${name}:${index + 1}`, found[1]!]] : [];
          }),
      ),
  );
}

/** The code of the components that draw something in the pane just now. */
export function drawnCode({ pane }: OpenWorkbench): Promise<string[]> {
  return pane.evaluate(() => {
    /** What React keeps of a drawn component or element. */
    interface Fiber {
      readonly type: unknown;
      readonly stateNode: unknown;
      readonly child: Fiber | null;
      readonly sibling: Fiber | null;
    }
    const drawn = new Set<string>();
    /** Whether it draws anything: a component that answers null is not seen. */
    const visit = (fiber: Fiber): boolean => {
      let draws = fiber.stateNode instanceof Node;
      for (let child = fiber.child; child; child = child.sibling) draws = visit(child) || draws;
      if (draws && typeof fiber.type === 'function') drawn.add(String(fiber.type));
      return draws;
    };
    const place = document.getElementById('pane')!;
    const key = Object.keys(place).find((name) => name.startsWith('__reactContainer$'))!;
    const container = (place as unknown as Record<string, Fiber>)[key]!;
    visit((container.stateNode as { readonly current: Fiber }).current);
    return [...drawn];
  });
}

/** Where in the source the code of built components was written, by the build's own source maps. */
export function sourcesOf(code: ReadonlySet<string>): ReadonlySet<string> {
  const places = new Set<string>();
  for (const name of readdirSync(dist).filter((file) => file.endsWith('.js'))) {
    const text = readFileSync(path.join(dist, name), 'utf8');
    const found = [...code].map((each) => text.indexOf(each)).filter((at) => at >= 0);
    if (found.length === 0) continue;
    const payload = JSON.parse(readFileSync(path.join(dist, `${name}.map`), 'utf8')) as SourceMapPayload;
    const map = new SourceMap(payload);
    for (const at of found) {
      const before = text.slice(0, at).split('\n');
      const entry = map.findEntry(before.length - 1, before.at(-1)!.length);
      const source = 'originalSource' in entry && /src\/taskpane\/(.*)$/.exec(entry.originalSource)?.[1];
      if (source) places.add(`${source}:${entry.originalLine + 1}`);
    }
  }
  return places;
}
