import { isObject } from './fields.ts';

export interface Parts {
  clear: object;
  /** What cannot, by the paths of the fields: `response.line`. */
  sealed: Readonly<Record<string, unknown>>;
}

export function parted(body: object, paths: readonly string[]): Parts {
  const whole: Parts = { clear: body, sealed: {} };
  return paths.reduce(({ clear, sealed }, path) => {
    const value = at(clear, path);
    return value === undefined
      ? { clear, sealed }
      : { clear: without(clear, path), sealed: { ...sealed, [path]: value } };
  }, whole);
}

export function rejoined({ clear, sealed }: Parts): object {
  return Object.entries(sealed).reduce((body, [path, value]) => withAt(body, path, value), clear);
}

type Body = Record<string, unknown>;

function firstOf(path: string): [first: string, rest: string] {
  const [first = '', ...rest] = path.split('.');
  return [first, rest.join('.')];
}

function at(body: unknown, path: string): unknown {
  const [first, rest] = firstOf(path);
  if (!isObject(body) || !Object.hasOwn(body, first)) return undefined;
  const value = (body as Body)[first];
  return rest ? at(value, rest) : value;
}

function without(body: object, path: string): object {
  const [name, inside] = firstOf(path);
  const { [name]: value, ...others } = body as Body;
  return inside ? { ...others, [name]: without(value as object, inside) } : others;
}

function withAt(body: object, path: string, value: unknown): object {
  const [name, inside] = firstOf(path);
  return { ...body, [name]: inside ? withAt((body as Body)[name] as object, inside, value) : value };
}
