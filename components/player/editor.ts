/** CodeMirror, lean: loaded only when someone begins to edit. Keywords are bold; nothing else is coloured. */
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { python } from '@codemirror/lang-python';
import { HighlightStyle, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { EditorState, StateEffect, StateField } from '@codemirror/state';
import { Decoration, drawSelection, EditorView, highlightSpecialChars, keymap, lineNumbers, type DecorationSet } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const ink = HighlightStyle.define([
  { tag: [tags.keyword, tags.bool, tags.null, tags.operatorKeyword, tags.controlKeyword, tags.definitionKeyword, tags.moduleKeyword], fontWeight: '600' },
  { tag: tags.string, color: 'var(--ink-2)' },
  { tag: tags.comment, color: 'var(--ink-3)' },
]);

const markBad = StateEffect.define<{ from: number; to: number } | null>();
const bad = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, tr) {
    let next = marks.map(tr.changes);
    for (const e of tr.effects) if (e.is(markBad)) next = e.value && e.value.to > e.value.from ? Decoration.set([Decoration.mark({ class: 'cm-hb-bad' }).range(e.value.from, e.value.to)]) : Decoration.none;
    return next;
  },
  provide: (f) => EditorView.decorations.from(f),
});

export interface EditorHandle {
  focus(): void;
  destroy(): void;
  /** Underlines from a place to the end of its word; null takes the mark away. */
  mark(at: { line: number; column: number } | null): void;
  text(): string;
}

export interface EditorOptions { doc: string; label: string; onChange: (text: string) => void; onLeave: () => void }

export function openEditor(host: HTMLElement, { doc, label, onChange, onLeave }: EditorOptions): EditorHandle {
  const view = new EditorView({
    parent: host,
    state: EditorState.create({
      doc: doc.replace(/\n$/, ''),
      extensions: [
        lineNumbers(), highlightSpecialChars(), history(), drawSelection(), python(), indentUnit.of('    '), EditorState.tabSize.of(4), syntaxHighlighting(ink), bad,
        keymap.of([{ key: 'Escape', run: () => { onLeave(); return true; } }, ...defaultKeymap, ...historyKeymap, indentWithTab]),
        EditorView.contentAttributes.of({ 'aria-label': label, autocapitalize: 'off', autocorrect: 'off', spellcheck: 'false' }),
        EditorView.updateListener.of((u) => { if (u.docChanged) onChange(`${u.state.doc.toString().replace(/\n+$/, '')}\n`); }),
      ],
    }),
  });
  return {
    focus: () => view.focus(),
    destroy: () => view.destroy(),
    text: () => view.state.doc.toString(),
    mark(at) {
      if (!at || at.line < 1 || at.line > view.state.doc.lines) { view.dispatch({ effects: markBad.of(null) }); return; }
      const line = view.state.doc.line(at.line);
      const from = Math.min(line.to, line.from + Math.max(0, at.column - 1));
      const word = /^\w+|^./.exec(line.text.slice(from - line.from));
      const to = word ? from + word[0].length : line.to;
      view.dispatch({ effects: markBad.of(from < to ? { from, to } : line.from < line.to ? { from: line.from, to: line.to } : null) });
    },
  };
}
