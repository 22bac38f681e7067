// Long lines that are wrapped go on below their own indentation, so that blocks are seen on a narrow screen too.
// Classes, since the page's policy refuses style attributes.
import { RangeSetBuilder } from "@codemirror/state";
import { Decoration, EditorView, ViewPlugin } from "@codemirror/view";

const STEP = 4; // spaces
const DEEPEST = 8; // steps

const steps = Array.from({ length: DEEPEST + 1 }, (_, depth) => depth);

const look = EditorView.theme(
  Object.fromEntries(
    steps.map((depth) => [
      `.cm-indent-${depth}`,
      { textIndent: `-${depth * STEP + STEP / 2}ch`, paddingInlineStart: `calc(6px + ${depth * STEP + STEP / 2}ch)` },
    ]),
  ),
);

const marks = steps.map((depth) => Decoration.line({ class: `cm-indent-${depth}` }));

// A line whose first letter is of a language written from right to left starts on the other side.
const isRightToLeft = (text) => /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text);

const decorate = ({ state: { doc }, visibleRanges }) => {
  const found = new RangeSetBuilder();
  for (const { from, to } of visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = doc.lineAt(at);
      const depth = Math.floor(/^ */.exec(line.text)[0].length / STEP);
      if (!isRightToLeft(line.text)) found.add(line.from, line.from, marks[Math.min(depth, DEEPEST)]);
      at = line.to + 1;
    }
  }
  return found.finish();
};

const plugin = ViewPlugin.define(
  (view) => ({
    decorations: decorate(view),
    update(change) {
      if (change.docChanged || change.viewportChanged) this.decorations = decorate(change.view);
    },
  }),
  { decorations: (value) => value.decorations },
);

export const hangingIndent = [plugin, look];
