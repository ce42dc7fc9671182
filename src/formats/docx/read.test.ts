import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../document/document.ts';
import { docxOf, p, partOf, r, tc } from './example.ts';
import { readDocx } from './read.ts';

const texts = (body: string, parts = {}): readonly string[] =>
  readDocx(docxOf(body, parts)).blocks.map((block) => (block.kind === 'table' ? '' : block.text));
const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

describe('the text of a Word document', () => {
  it('has tracked changes accepted: what was inserted or moved in stays, what was deleted or moved away goes', () => {
    expect(
      texts(
        `<w:p>${r('预算')}<w:del w:id="1">${r('旧')}</w:del><w:ins w:id="2">${r('新')}</w:ins></w:p>` +
          `<w:p><w:moveFrom w:id="3">${r('走')}</w:moveFrom><w:moveTo w:id="4">${r('来')}</w:moveTo></w:p>`,
      ),
    ).toEqual(['预算新', '来']);
  });

  it('joins a paragraph whose mark was deleted to the next', () => {
    expect(texts(p('前半', '<w:rPr><w:del w:id="1"/></w:rPr>') + p('后半'))).toEqual(['前半后半']);
  });

  it('is not taken from former properties or deleted rows', () => {
    const row = (properties: string, text: string): string =>
      `<w:tr><w:trPr>${properties}</w:trPr>${tc(p(text))}</w:tr>`;
    const table = `<w:tbl>${row('<w:del w:id="1"/>', '删')}${row('', '留')}</w:tbl>`;
    const [only] = tablesOf(readDocx(docxOf(table)));
    expect(only?.cells.map((cell) => cell.text)).toEqual(['留']);
  });

  it('keeps content controls around runs, paragraphs, cells and rows', () => {
    const control = (inside: string): string =>
      `<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
    const body =
      control(p('段')) +
      `<w:p>${control(r('字'))}</w:p>` +
      `<w:tbl>${control(`<w:tr>${control(tc(p('格')))}</w:tr>`)}</w:tbl>`;
    expect(texts(body)).toEqual(['段', '字', '']);
    expect(tablesOf(readDocx(docxOf(body)))[0]?.cells[0]?.text).toBe('格');
  });

  it('shows the stored result of fields and never their instructions', () => {
    const nested = `${field('begin')}<w:r><w:instrText> IF </w:instrText></w:r>${field('begin')}${field('separate')}${r('内')}${field('end')}${field('separate')}${r('2025')}${field('end')}`;
    expect(texts(`<w:p>${nested}${r('年')}</w:p>`)).toEqual(['2025年']);
    expect(texts(`<w:p>${field('begin')}${r('无尾')}</w:p>${p('照读')}`)).toEqual(['', '照读']);
  });

  it('keeps tabs, line ends and hyphens, and no page breaks at the edges', () => {
    const parts =
      '<w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>丁</w:t>';
    const broken = '<w:r><w:br w:type="page"/></w:r>';
    expect(
      texts(
        `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>甲</w:t>${parts}</w:r></w:p>` +
          `<w:p>${broken}${r('新页')}</w:p><w:p>${broken}</w:p>`,
      ),
    ).toEqual(['甲\t乙\n丙-丁', '新页', '']);
  });

  it('keeps the base of ruby, symbols, formulas and check boxes', () => {
    const ruby = `<w:r><w:ruby><w:rt>${r('jī')}</w:rt><w:rubyBase>${r('绩')}</w:rubyBase></w:ruby></w:r>`;
    const symbol = '<w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r>';
    const math =
      '<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>';
    const box =
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData></w:fldChar></w:r>' +
      field('end');
    expect(
      texts(`<w:p>${ruby}</w:p><w:p>${symbol}</w:p><w:p>${math}</w:p><w:p>${box}</w:p>`),
    ).toEqual(['绩', '☑', 'a/b', '☑']);
  });

  it('leaves out hidden text and pictures, and says so', () => {
    const given = readDocx(
      docxOf(
        `<w:p>${r('见', '<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>')}${r('藏', '<w:vanish/>')}</w:p>` +
          `<w:p>${r('现', '<w:vanish w:val="0"/>')}<w:r><w:drawing><pic:pic/></w:drawing></w:r></w:p>`,
      ),
    );
    expect(given.blocks.map((block) => block.kind === 'paragraph' && block.text)).toEqual([
      '见',
      '现',
    ]);
    expect(given.source.dropped).toEqual(['隐藏文字1处未读入', '图片1幅未读入']);
  });

  it('has white space at the edges of a run only where the file keeps it', () => {
    expect(
      texts('<w:p><w:r><w:t> 甲 </w:t></w:r><w:r><w:t xml:space="preserve"> 乙</w:t></w:r></w:p>'),
    ).toEqual(['甲 乙']);
  });
});

describe('what stands beside the main story of a Word document', () => {
  const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`;

  it('comes behind the paragraph that holds it: text boxes once, notes with their text', () => {
    const alternative = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box('框')}</mc:Choice><mc:Fallback>${box('框')}</mc:Fallback></mc:AlternateContent></w:r>`;
    const footnotes = partOf(
      'footnotes',
      `<w:footnote w:type="separator" w:id="0">${p('—')}</w:footnote><w:footnote w:id="1">${p('注')}</w:footnote>`,
    );
    const given = readDocx(
      docxOf(
        `<w:p>${alternative}${r('甲')}</w:p><w:p>${r('乙')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>${p('丙')}`,
        {
          footnotes,
        },
      ),
    );
    expect(given.blocks).toEqual([
      { kind: 'paragraph', text: '甲', block: 0 },
      { kind: 'paragraph', text: '框', role: 'textBox', block: 1 },
      { kind: 'paragraph', text: '乙', block: 2 },
      { kind: 'paragraph', text: '注', role: 'note', block: 3 },
      { kind: 'paragraph', text: '丙', block: 4 },
    ]);
  });

  it('comes behind the table when it is anchored in a cell', () => {
    const given = readDocx(
      docxOf(`<w:tbl><w:tr>${tc(`<w:p><w:r>${box('框')}</w:r>${r('格')}</w:p>`)}</w:tr></w:tbl>`),
    );
    expect(
      given.blocks.map((block) => (block.kind === 'table' ? block.cells[0]?.text : block.text)),
    ).toEqual(['格', '框']);
  });

  it('is kept once at the end: headers, footers and comments, but no page numbers', () => {
    const reference = (kind: string, id: number): string =>
      `<w:${kind}Reference w:type="default" r:id="rId${id}"/>`;
    const section = `<w:p><w:pPr><w:sectPr>${reference('header', 1)}${reference('header', 2)}${reference('footer', 3)}</w:sectPr></w:pPr>${r('正文')}</w:p>`;
    const given = readDocx(
      docxOf(section, {
        header1: partOf('hdr', p('某局')),
        header2: partOf('hdr', p('某局')),
        footer1: partOf('ftr', p('— 1 —')),
        comments: partOf('comments', `<w:comment w:id="0">${p('请核对')}</w:comment>`),
      }),
    );
    expect(
      given.blocks.map((block) => block.kind === 'paragraph' && [block.role, block.text]),
    ).toEqual([
      [undefined, '正文'],
      ['header', '某局'],
      ['comment', '请核对'],
    ]);
  });
});

describe('headings of a Word document', () => {
  const style = (id: string, name: string, properties: string, base = ''): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${base && `<w:basedOn w:val="${base}"/>`}<w:pPr>${properties}</w:pPr></w:style>`;
  const styles = partOf(
    'styles',
    style('1', 'heading 1', '') +
      style('x', '自定', '', '1') +
      style('o', '另', '<w:outlineLvl w:val="2"/>'),
  );
  const of = (id: string): string => `<w:pStyle w:val="${id}"/>`;

  it('are known by the level of the paragraph, of its style, or of a style that this is based on', () => {
    const body =
      p('一', of('1')) +
      p('二', of('x')) +
      p('三', of('o')) +
      p('四', '<w:outlineLvl w:val="3"/>') +
      p('五') +
      p('', of('1')) +
      p('六', `${of('1')}<w:outlineLvl w:val="9"/>`);
    const given = readDocx(docxOf(body, { styles }));
    expect(
      given.blocks.map((block) => (block.kind === 'heading' ? block.level : block.kind)),
    ).toEqual([1, 1, 3, 4, 'paragraph', 'paragraph', 'paragraph']);
  });
});
