import { Document } from '@tiptap/extension-document';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { FieldPath } from '../../draft/draft.ts';
import type { NamedFact } from '../../draft/named-facts.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useField } from '../draft/use-draft.ts';
import { useSay, useWords } from '../shell/language.tsx';
import { factNode } from './fact-node.ts';
import { FactPicker } from './fact-picker.tsx';
import { documentOf, FACT, linkables, textOf } from './text.ts';
import { useFacts } from './use-facts.ts';
import './editor.css';

/** Running text of one field in which figures are citations of the dossier: typed `#`, shown with the value of now. */
export function TextEditor({
  path,
  labelledBy,
}: {
  readonly path: FieldPath;
  readonly labelledBy: string;
}) {
  const { checks } = useWords();
  const { draft, autosave, editable } = useOpenFiling();
  const [text, setText] = useField(path);
  const { list, source } = useFacts();
  const [picking, setPicking] = useState(false);
  const shown = useRef(text);

  const extensions = useMemo(() => [Document, Paragraph, Text, factNode(source)], [source]);
  const editor = useEditor({
    extensions,
    content: documentOf(text),
    editable,
    // Its own history would take back what other pages typed; the draft keeps the one history.
    injectCSS: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': labelledBy,
        'data-path': path,
        class: 'text-editor',
      },
      // Text, not keys: an input method for Chinese hands over the character with no key of its own.
      handleTextInput: (_view, _from, _to, typed) => {
        if (typed !== '#' && typed !== '＃') return false;
        setPicking(true);
        return true;
      },
    },
    onUpdate: ({ editor: changed }) => {
      shown.current = textOf(changed.getJSON());
      setText(shown.current);
    },
    onBlur: () => {
      draft.endStep();
      void autosave.flush();
    },
  });

  // Undo, a suggestion, another person: the text changed elsewhere.
  useEffect(() => {
    if (!editor || text === shown.current) return;
    shown.current = text;
    editor.commands.setContent(documentOf(text), { emitUpdate: false });
  }, [editor, text]);
  useEffect(() => editor?.setEditable(editable), [editor, editable]);

  // At once: the editor's own focus command waits for the next frame, and what is typed until then is lost.
  const goOn = () => {
    setPicking(false);
    editor?.view.focus();
  };
  const insert = (fact: NamedFact) => {
    editor?.commands.insertContent({ type: FACT, attrs: { key: fact.key } });
    goOn();
  };
  return (
    <div className="editor">
      <EditorContent editor={editor} />
      {picking && (
        <FactPicker
          facts={list}
          onPick={insert}
          onEscape={goOn}
          onLeave={() => setPicking(false)}
        />
      )}
      <p className="editor-foot">
        <span className="hint">
          {checks.editor.characters([...text.replace(/⟦[^⟦⟧]*⟧/g, '数据')].length)}
        </span>
        {editable && (
          <button type="button" className="link" onClick={() => setPicking(true)}>
            {checks.editor.insertFact}
          </button>
        )}
      </p>
      {editable && <Links path={path} text={text} facts={list} />}
    </div>
  );
}

const MOST_LINKS = 3;

/** Figures typed by hand that the dossier knows, each with an offer to let it follow the data. */
function Links({
  path,
  text,
  facts,
}: {
  readonly path: FieldPath;
  readonly text: string;
  readonly facts: readonly NamedFact[];
}) {
  const { editor } = useWords().checks;
  const say = useSay();
  const { draft } = useOpenFiling();
  const found = linkables(text, facts).slice(0, MOST_LINKS);
  const link = (key: string, words: string, from: number) => {
    const after = `${text.slice(0, from)}⟦${key}⟧${text.slice(from + words.length)}`;
    draft.apply([{ kind: 'field', path, before: text, after }], 'link');
  };
  return found.map(({ key, text: words, from }) => {
    const fact = facts.find((each) => each.key === key);
    return (
      <p key={`${key} ${from}`}>
        <button type="button" className="link" onClick={() => link(key, words, from)}>
          {editor.link(words, fact ? say(fact.label) : key)}
        </button>
      </p>
    );
  });
}
