import { readFileSync } from 'node:fs';

const json = (name) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));

/** The production packages of the lock: name, version, licence, and the hash that npm checks on installing. */
export function productionPackages() {
  return Object.entries(json('package-lock.json').packages)
    .filter(([place, { dev, devOptional }]) => place !== '' && !dev && !devOptional)
    .map(([place, { version, license, integrity }]) => ({
      name: place.replace(/^.*node_modules\//, ''),
      version,
      license,
      integrity,
    }));
}

/**
 * The add-in's bill of materials as CycloneDX 1.5, from the lock alone, so that one commit always gives the
 * same. npm's own list leaves out what a development package needs too, React among it.
 */
export function billOfMaterials() {
  const { name, version, license } = json('package.json');
  const described = (each, type) => ({
    type,
    name: each.name,
    version: each.version,
    'bom-ref': `${each.name}@${each.version}`,
    purl: `pkg:npm/${each.name.replace('@', '%40')}@${each.version}`,
    licenses: [{ license: { id: each.license } }],
  });
  const components = productionPackages().map((each) => ({
    ...described(each, 'library'),
    hashes: [
      {
        alg: 'SHA-512',
        content: Buffer.from(each.integrity.replace(/^sha512-/, ''), 'base64').toString('hex'),
      },
    ],
  }));
  const bom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: described({ name, version, license }, 'application') },
    components,
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
}
