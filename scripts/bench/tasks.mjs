/** The tasks of a page's main thread, and in whose scripts each spends its time. */

const categories = [
  'blink.user_timing',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
];
const beginning = 'recorded from here';
const collecting = '(garbage collector)';

/** Whose a script is: the pane shares its page with Office.js, and its thread with the workbench. */
function ownerOf(url) {
  const { pathname } = new URL(url);
  if (pathname.startsWith('/addin/')) return 'pane';
  return pathname.startsWith('/office/') ? 'office' : 'host';
}

/**
 * Records from now on; what it answers ends that and gives the tasks in order: their processor time in
 * milliseconds, which no other program lengthens, how much of it was within each owner's scripts, and what is
 * left without the host's.
 */
export async function recordTasks(page) {
  const session = await page.context().newCDPSession(page);
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) events.push(event);
  });
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: categories },
    transferMode: 'ReportEvents',
  });
  // The profiler's own beginning is a long task.
  await page.evaluate((name) => performance.mark(name), beginning);
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    await session.detach();
    return tasksOf(events);
  };
}

/** The tasks after the mark, from a trace's events. */
export function tasksOf(events) {
  const profile = events.find(({ name }) => name === 'Profile');
  const mark = events.find(({ name }) => name === beginning);
  const samples = samplesOf(events, profile);
  const tasks = events
    .filter(
      ({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && pid === mark.pid && tid === mark.tid,
    )
    .filter(({ ts }) => ts > mark.ts)
    .sort((a, b) => a.ts - b.ts);
  let next = 0;
  // The browser leaves out the processor time of a few tasks: it is at most the time that passed.
  return tasks.map(({ ts, dur, tdur = dur }) => {
    const spent = { pane: 0, office: 0, host: 0 };
    while (next < samples.length && samples[next].at < ts) next += 1;
    for (; next < samples.length && samples[next].at < ts + dur; next++) {
      const { owner, took } = samples[next];
      if (owner) spent[owner] += (took / dur) * (tdur / 1000);
    }
    return { all: tdur / 1000, own: tdur / 1000 - spent.host, ...spent };
  });
}

/** The profile's samples in order: when and how long, and in whose script; null for the browser's own work. */
function samplesOf(events, { id, pid, args }) {
  const owners = new Map();
  const samples = [];
  let at = args.data.startTime;
  const chunks = events
    .filter((event) => event.name === 'ProfileChunk' && event.id === id && event.pid === pid)
    .sort((a, b) => a.ts - b.ts);
  for (const { cpuProfile, timeDeltas } of chunks.map((chunk) => chunk.args.data)) {
    for (const { id: node, parent, callFrame } of cpuProfile?.nodes ?? []) {
      const { url = '', functionName } = callFrame;
      if (functionName === collecting) owners.set(node, collecting);
      else owners.set(node, url.startsWith('http') ? ownerOf(url) : (owners.get(parent) ?? null));
    }
    for (const [index, node] of (cpuProfile?.samples ?? []).entries()) {
      at += timeDeltas[index];
      const owner = owners.get(node);
      // The grid's garbage is its own; the pane's may be mixed with it, and is nobody's.
      const previous = samples.at(-1)?.owner === 'host' ? 'host' : null;
      samples.push({ at, took: 0, owner: owner === collecting ? previous : owner });
    }
  }
  samples.forEach((sample, index) => (sample.took = (samples[index + 1] ?? sample).at - sample.at));
  return samples;
}
