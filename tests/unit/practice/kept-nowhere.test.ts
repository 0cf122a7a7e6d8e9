import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { BeforeYouSend } from '../../../components/drafts/BeforeYouSend.tsx';
import { RepairFields } from '../../../components/practice/RepairFields.tsx';
import { WritingTool } from '../../../components/practice/WritingTool.tsx';

const said = { what: 'nothing' };
const today = Temporal.PlainDate.from('2026-11-30');
const tools: Record<string, string> = {
  'Before you send': renderToString(h(BeforeYouSend as never, { text: '', said, on: {}, left: null })),
  'a tool that writes': renderToString(h(WritingTool as never, { id: 'text', rows: 5, text: '', said, on: {} })),
  'Making it right': renderToString(h(RepairFields as never, { parts: {}, today })),
};

test.each(Object.entries(tools))('in %s no field is remembered by the browser', (_, tool) => {
  const fields = tool.match(/<(textarea|input)[^>]*>/g) ?? [];
  expect(fields.length).toBeGreaterThan(0);
  expect(fields.filter((field) => !field.includes('autocomplete="off"'))).toEqual([]);
});
