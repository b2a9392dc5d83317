// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { DataPage, type DataPageProps } from '../../components/DataPage';
import { read, show } from './show';

function showData(about: Partial<DataPageProps> = {}) {
  const calls = {
    onExport: vi.fn(),
    onDiscard: vi.fn(),
    onDeleteAll: vi.fn(),
    onNavigate: vi.fn(),
    onPreview: vi.fn<DataPageProps['onPreview']>(async () => ({
      ok: true,
      counts: { new: 2, changed: 1, mended: 0, same: 4 },
    })),
    onImport: vi.fn<DataPageProps['onImport']>(async () => ({
      ok: true,
      counts: { new: 2, changed: 1, mended: 0, same: 4 },
    })),
  };
  const stored = { sessions: [], checks: [], events: [], unreadable: [], isNearlyFull: false };
  const { container } = show(<DataPage {...stored} {...calls} {...about} />);
  return { ...calls, container };
}
const press = (name: string | RegExp): boolean =>
  fireEvent.click(screen.getByRole('button', { name }));
const give = (text: string): boolean =>
  fireEvent.change(screen.getByLabelText('A complete copy from Skinwise'), {
    target: { files: [new File([text], 'copy.json')] },
  });

test('three files can be taken out', () => {
  const { onExport } = showData();
  press(/^A complete copy/);
  press(/^The log as a table/);
  press(/^For your phone/);
  expect(onExport.mock.calls).toEqual([['copy'], ['table'], ['calendar']]);
});

test('a copy is shown before it changes anything, and mine stays unless said otherwise', async () => {
  const { onImport, container } = showData();
  give('{"a": 1}');
  await vi.waitFor(() => expect(read(container)).toContain('2 records are new.'));
  expect(read(container)).toContain('1 record differs.');
  expect(onImport).not.toHaveBeenCalled();
  press('Bring it back');
  await vi.waitFor(() => expect(read(container)).not.toContain('2 records are new.'));
  expect(onImport.mock.calls).toEqual([['{"a": 1}', 'mine']]);
});

test('where they differ the copy can be taken', async () => {
  const { onImport, container } = showData();
  give('{}');
  await vi.waitFor(() => expect(read(container)).toContain('1 record differs.'));
  fireEvent.click(screen.getByRole('radio', { name: 'Take what is in the copy' }));
  press('Bring it back');
  await vi.waitFor(() => expect(onImport.mock.calls).toEqual([['{}', 'file']]));
});

test.each([
  [{ ok: false, problem: 'not-json' }, 'This is not a complete copy, or it is damaged.'],
  [{ ok: false, problem: 'later-version' }, 'This copy is from a later version'],
  [{ ok: false, problem: 'bad-record', at: 'session:x' }, '(session:x)'],
  [{ ok: false, failure: 'failed' }, 'That did not work, and nothing was changed.'],
] as const)('a file that is not taken, %j: "%s"', async (answer, words) => {
  const { container } = showData({ onPreview: async () => answer });
  give('?');
  await vi.waitFor(() => expect(read(container)).toContain(words));
  expect(screen.queryByRole('button', { name: 'Bring it back' })).toBeNull();
});

test('records that cannot be read are told, kept in a copy, and removed only when asked', () => {
  const { container, onDiscard } = showData({ unreadable: [{ key: 'session:broken' }] });
  expect(read(container)).toContain('1 record cannot be read');
  press(/^Remove session:broken/);
  expect(onDiscard.mock.calls).toEqual([['session:broken']]);
});

test('a full browser is told before anything is lost', () => {
  expect(read(showData({ isNearlyFull: true }).container)).toContain('nearly used up');
});
