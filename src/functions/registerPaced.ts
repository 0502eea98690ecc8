import { paced } from './paceCalls';

/*
 * To be imported before the functions: the build ends each of their files with calls of CustomFunctions.associate,
 * which from here on registers the paced function.
 */
const { associate } = CustomFunctions;
Object.assign(CustomFunctions, {
  associate: (id: string, calculate: (...given: unknown[]) => unknown) => associate(id, paced(calculate)),
});
