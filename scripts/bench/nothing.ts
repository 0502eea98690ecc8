/** Stands in for the benchmarks' data and for the pane where the size of the rest is measured. */
export const publications = [];
export const contradictions = [];
export const metrics = {};
export const industries = {};
export const scopes = {};
export const industryNames = [];
export const scopeNames = [];
export const metricNames = [];
export const metricOf = () => undefined;
export const industryNamed = () => undefined;
export const scopeNamed = () => undefined;
export const metricNamed = () => undefined;
export const renderPane = () => undefined;
export const createWorkbook = () => undefined;
export const twinLibrary = {};
