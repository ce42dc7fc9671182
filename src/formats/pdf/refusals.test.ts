import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { handmade, say, streamOf } from '../../../test/pdf/handmade.ts';
import { readPdf } from './read.ts';

describe('what cannot be read', () => {
  const codeOf = (bytes: Uint8Array): Promise<unknown> =>
    readPdf(bytes).then(
      () => 'read',
      (reason: { readonly code?: string }) => reason.code,
    );
  const whole = handmade([{ content: say(80, 700, '绩效') }]);

  test('a picture of a page needs recognition', async () => {
    const picture = Buffer.from(
      streamOf(
        deflateSync(Buffer.alloc(100)),
        '/Type /XObject /Subtype /Image /Width 10 /Height 10 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /FlateDecode',
      ),
    ).toString('latin1');
    const resources = '/XObject << /I 6 0 R >>';
    expect(await codeOf(handmade([{ content: '/I Do', resources }], [picture]))).toBe('pdf-scan');
    const withText = await readPdf(
      handmade([{ content: `/I Do ${say(80, 700, '附图')}`, resources }], [picture]),
    );
    expect(withText.source.dropped).toEqual(['图片 1 幅']);
  });

  test('a locked, cut or empty file is refused with its reason', async () => {
    const lock = `<< /Filter /Standard /V 1 /R 2 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> /P -4 >>`;
    expect(await codeOf(handmade([{ content: '' }], [lock], '/Encrypt 6 0 R /ID [<00><00>]'))).toBe(
      'pdf-password',
    );
    expect(await codeOf(whole.subarray(0, 600))).toBe('pdf-broken');
    expect(await codeOf(new Uint8Array([1, 2, 3]))).toBe('pdf-broken');
    expect(await codeOf(handmade([{ content: '' }]))).toBe('pdf-empty');
  });

  test.each([
    [
      'a stream that unpacks to 100 MB',
      'pdf-too-complex',
      () =>
        handmade([
          { content: deflateSync(Buffer.alloc(100e6, 'q Q ')), stream: '/Filter /FlateDecode' },
        ]),
    ],
    [
      'a stream packed twice',
      'pdf-too-complex',
      () =>
        handmade([
          {
            content: deflateSync(deflateSync(Buffer.alloc(10e6))),
            stream: '/Filter [/FlateDecode /FlateDecode]',
          },
        ]),
    ],
    [
      'a million lines',
      'pdf-too-complex',
      () => handmade([{ content: Buffer.alloc(14e6, '0 0 m 1 1 l S\n') }]),
    ],
    [
      'more pages than a report has',
      'pdf-too-many-pages',
      () => handmade(Array.from({ length: 2001 }, () => ({ content: '' }))),
    ],
    [
      'dictionaries nested without end',
      'pdf-broken',
      () =>
        new Uint8Array(Buffer.from(`%PDF-1.4\n${'1 0 obj << '.repeat(50_000)}startxref\n0\n%%EOF`)),
    ],
    [
      'a drawing that calls itself',
      'pdf-empty',
      () =>
        handmade(
          [{ content: '/X Do', resources: '/XObject << /X 6 0 R >>' }],
          [
            Buffer.from(
              streamOf(
                '/X Do',
                '/Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /X 6 0 R >> >>',
              ),
            ).toString('latin1'),
          ],
        ),
    ],
  ])('%s is refused', async (_what, code, make) => {
    const began = process.cpuUsage();
    expect(await codeOf(make())).toBe(code);
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1e6).toBeLessThan(10);
  });

  test('flipped bytes never hang or crash', async () => {
    for (let i = 40; i < whole.length; i += 23) {
      const spoilt = whole.slice();
      spoilt[i] = (spoilt[i] ?? 0) ^ 0x55;
      expect(await codeOf(spoilt)).toMatch(/^(?:read|pdf-.*)$/);
    }
  });
});
