import { readTags } from '../../../src/core/usage/readTags';

const pairs = (text: string) => {
  const tags = readTags(text);
  return tags && [...tags];
};

// FOCUS 1.2, "Tags": a JSON object whose values are texts, or true where a tag has none.
test.each<[string, [string, string][]]>([
  [
    '{"team":"web","spot":true}',
    [
      ['team', 'web'],
      ['spot', 'true'],
    ],
  ],
  [
    ' {"cost":12.5, "no":false, "none":""} ',
    [
      ['cost', '12.5'],
      ['no', 'false'],
      ['none', ''],
    ],
  ],
  ['{"a":null,"b":["x"],"c":{"d":"x"},"e":"y"}', [['e', 'y']]],
  ['{}', []],
  // Azure's exports leave the braces out.
  [
    '"team":"web","env":"prod"',
    [
      ['team', 'web'],
      ['env', 'prod'],
    ],
  ],
  ['"spot":true', [['spot', 'true']]],
  [' "team": "web" ', [['team', 'web']]],
  // Google's export writes a list.
  [
    '[{"key":"team","value":"web"},{"key":"n","value":3}]',
    [
      ['team', 'web'],
      ['n', '3'],
    ],
  ],
  [
    '[{"value":"x"},{"key":7,"value":"x"},null,"x",{"key":"a","value":null},{"key":"b","value":"c"}]',
    [['b', 'c']],
  ],
  ['[]', []],
  ['', []],
  ['  ', []],
  ['null', []],
  [' NULL', []],
])('%s holds tags', (text, expected) => {
  expect(pairs(text)).toEqual(expected);
});

test.each(['team=web', '{"team":"web"', '12', 'true', '"team"', '"team":"web"}', 'nullx', 'team: "web"'])(
  '%s holds none that can be read',
  (text) => {
    expect(pairs(text)).toBeNull();
  },
);
