import { check, type Hit, SYSTEM_RULE } from '../../check.ts';
import { prose } from '../../examples.ts';
import { andMore, someOf } from '../../places.ts';
import { foundInTables, foundInText } from '../../wording/running-text.ts';
import { inOrder, listed, phrase } from '../../wording/sentence.ts';

/** Marks, field codes and broken characters that a conversion between formats leaves in the text. */
const ARTIFACT =
  /\[(?:bookmark|image|图片|书签)[:：][^\]\n]{0,80}\]|\b(?:PAGEREF|MERGEFORMAT|HYPERLINK|SEQ|TOC)\s+\\?[^\s\u4e00-\u9fff]{1,60}|\\\*\s*MERGEFORMAT|错误[!！](?:未找到引用源|未定义书签|文档中没有指定样式的文字)[。.]?|Error!\s[A-Z][a-z ]{4,40}\.|[\ufffd]{1,20}|\?{4,40}|&(?:nbsp|amp|lt|gt|quot);|<\/?(?:br|p|span|div|td|tr|font)(?:\s[^<>]{0,80})?\/?>/g;

/** No residue of conversion. One finding a document. */
export const noConversionArtifact = check<Hit>({
  id: 'NoConversionArtifact',
  title: { zh: '无格式转换残留', en: 'No residue of conversion' },
  severity: 'notice',
  clause: SYSTEM_RULE,
  because: {
    zh: '书签、域代码等是格式转换的残留，公开前应清除。',
    en: 'Bookmarks and field codes are left from conversion and should go before publication.',
  },
  find({ document }) {
    const places = inOrder([
      ...foundInText(document, ARTIFACT),
      ...foundInTables(document, ARTIFACT),
    ]);
    return places.length === 0 ? [] : [{ subject: 'artifacts', places }];
  },
  say: {
    zh: (hit) =>
      phrase`文中有格式转换的残留，共${hit.places.length}处：${listed(someOf(hit.places))}${andMore(hit.places)}。`,
    en: (hit) =>
      phrase`Residue of conversion, ${hit.places.length} in all: ${listed(someOf(hit.places), ', ')}${andMore(hit.places, ' …')}.`,
  },
  passes: [prose('结果如何？见下表[注]。')],
  catches: [
    {
      text: prose('本馆在职8人，错误!未找到引用源。'),
      finds: '文中有格式转换的残留，共1处：「错误!未找到引用源。」。',
    },
  ],
});
