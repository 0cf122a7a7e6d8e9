import { expect, test } from 'vitest';
import { breaches, type Node, nodesIn } from './sources.ts';

const fields = new Set(['input', 'textarea', 'select']);

/** The attributes of a field; `null` for any other node. */
function attributesOf(node: Node): Node[] | null {
  const name = node.type === 'JSXOpeningElement' ? String((node.name as Node).name) : '';
  return fields.has(name) ? (node.attributes as Node[]) : null;
}

const isOff = ({ name, value }: Node) =>
  (name as Node | undefined)?.name === 'autocomplete' && (value as Node | null)?.value === 'off';

// Chrome writes what stands in any other field into the files of its session, where erasing does not reach it.
test('every field tells the browser to remember nothing of it', () => {
  const remembered = (node: Node) => {
    const attributes = attributesOf(node);
    return attributes && !attributes.some(isOff) ? [`${(node.name as Node).name} at ${node.start}`] : [];
  };
  expect(breaches(({ program }) => [...nodesIn(program.body)].flatMap(remembered))).toEqual([]);
});
