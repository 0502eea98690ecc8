/** What was registered with a host that stands in for Excel's; to be imported before what registers. */
export const associated = new Map<string, (...given: unknown[]) => unknown>();

Object.assign(globalThis, {
  CustomFunctions: {
    associate: (id: string, calculate: (...given: unknown[]) => unknown) => associated.set(id, calculate),
  },
});
