export interface Schema {
  [keyword: string]: unknown;
}

type Walk = (value: unknown, rule: never, path: string, root: Schema, schema: Schema) => string[];

const typeOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
const isObject = (value: unknown): value is Record<string, unknown> => typeOf(value) === 'object';
const fault = (isOne: boolean, path: string, what: unknown) => (isOne ? [`${path}: ${what}`] : []);
const entriesOf = (value: unknown) => (isObject(value) ? Object.entries(value) : []);

/** As much of JSON Schema as Tend's own file uses: whatever else it said would be looked at by nobody. */
const keywords: Record<string, Walk> = {
  $ref: (value, name: string, path, root) => {
    const [, , key = ''] = name.split('/');
    return faultsIn(value, (root.$defs as Record<string, Schema>)[key] ?? { type: name }, path, root);
  },
  type: (value, type: string, path) =>
    fault(type === 'integer' ? !Number.isInteger(value) : typeOf(value) !== type, path, type),
  minimum: (value, least: number, path) => fault(typeof value === 'number' && value < least, path, `at least ${least}`),
  maximum: (value, most: number, path) => fault(typeof value === 'number' && value > most, path, `at most ${most}`),
  enum: (value, all: unknown[], path) => fault(!all.includes(value), path, all),
  pattern: (value, pattern: string, path) =>
    fault(typeof value === 'string' && !new RegExp(pattern).test(value), path, pattern),
  format: (value, format: string, path) =>
    fault(format !== 'date-time' || !/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(String(value)), path, format),
  anyOf: (value, all: Schema[], path, root) => {
    const found = all.map((one) => faultsIn(value, one, path, root));
    return found.some((faults) => faults.length === 0) ? [] : found.flat();
  },
  items: (value, schema: Schema, path, root) =>
    Array.isArray(value) ? value.flatMap((one, index) => faultsIn(one, schema, `${path}.${index}`, root)) : [],
  required: (value, names: string[], path) =>
    isObject(value) ? names.flatMap((name) => fault(!Object.hasOwn(value, name), path, `lacks ${name}`)) : [],
  properties: (value, all: Record<string, Schema>, path, root) =>
    entriesOf(value).flatMap(([name, one]) => (all[name] ? faultsIn(one, all[name], `${path}.${name}`, root) : [])),
  propertyNames: (value, schema: Schema, path, root) =>
    entriesOf(value).flatMap(([name]) => faultsIn(name, schema, `${path}.${name}`, root)),
  additionalProperties: (value, others: false | Schema, path, root, { properties = {} }) =>
    entriesOf(value)
      .filter(([name]) => !Object.hasOwn(properties as object, name))
      .flatMap(([name, one]) => (others ? faultsIn(one, others, `${path}.${name}`, root) : [`${path}: has ${name}`])),
};
const said = ['$schema', '$defs', 'title'];

/** Where a value is not as a schema says. Throws where the schema says something that this does not know. */
export function faultsIn(value: unknown, schema: Schema, path = '', root = schema): string[] {
  return Object.entries(schema).flatMap(([keyword, rule]) => {
    if (said.includes(keyword)) return [];
    const walk = keywords[keyword];
    if (!walk) throw new Error(`nothing looks at “${keyword}”`);
    return walk(value, rule as never, path, root, schema);
  });
}
