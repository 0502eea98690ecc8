/**
 * The order of the test files. Jest alone goes by their size, which says little of their time: whole journeys come
 * first, a browser's beside a calculation, and what takes a moment fills up the end, so that no core stands idle.
 */
import Sequencer from '@jest/test-sequencer';

const folders = ['/test/e2e/', '/test/agreement/', '/test/excel/'];

export default class TestOrder extends Sequencer {
  sort(tests) {
    const usual = super.sort(tests);
    const journeys = folders.map((folder) => usual.filter(({ path }) => path.includes(folder)));
    const longest = Math.max(...journeys.map(({ length }) => length));
    const inTurns = Array.from({ length: longest }, (_, turn) => journeys.map((list) => list[turn])).flat();
    return [...new Set([...inTurns.filter(Boolean), ...usual])];
  }
}
