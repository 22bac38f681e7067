// A code editor: CodeMirror in a shadow root, where the page's Content-Security-Policy lets it style itself.
import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab, redo, undo } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { bracketMatching, HighlightStyle, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { EditorState, StateEffect, StateField, Transaction } from "@codemirror/state";
import { Decoration, drawSelection, EditorView, highlightSpecialChars, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { hangingIndent } from "./hanging.js";

// Colours are variables of the page, which a shadow root inherits: they follow its theme.
const look = EditorView.theme({
  "&": { color: "var(--color-code-foreground)", backgroundColor: "var(--color-background-primary)", border: "1px solid var(--color-foreground-border)", borderRadius: "var(--radius)", fontSize: "var(--editor-size)" },
  "&:focus-within, &.cm-focused": { outline: "3px solid var(--accent)", outlineOffset: "1px" },
  ".cm-scroller": { fontFamily: "var(--font-stack--monospace)", lineHeight: "1.55", maxBlockSize: "var(--editor-height)", borderRadius: "var(--radius)" },
  ".cm-content": { caretColor: "var(--color-foreground-primary)", paddingBlock: "0.6rem" },
  // A line of prose in a docstring runs in the direction of its language, a line of code from left to right.
  ".cm-line": { unicodeBidi: "plaintext", textAlign: "start" },
  ".cm-gutters": { backgroundColor: "transparent", color: "var(--color-foreground-muted)", border: "none" },
  ".cm-cursor": { borderLeftColor: "var(--color-foreground-primary)", borderLeftWidth: "2px" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { backgroundColor: "var(--selection)" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "transparent", outline: "1px solid var(--accent)" },
  ".cm-faulty": { backgroundColor: "var(--fault)", boxShadow: "inset 3px 0 var(--wrong)" },
});

const colours = syntaxHighlighting(
  HighlightStyle.define([
    { tag: [tags.keyword, tags.bool, tags.null, tags.operatorKeyword], color: "var(--code-keyword)", fontWeight: "600" },
    { tag: [tags.string, tags.special(tags.string)], color: "var(--code-string)" },
    { tag: tags.number, color: "var(--code-number)" },
    { tag: tags.comment, color: "var(--code-comment)", fontStyle: "italic" },
    { tag: [tags.definition(tags.function(tags.variableName)), tags.definition(tags.className)], color: "var(--code-name)", fontWeight: "600" },
  ]),
);

const HEADER = 64; // pixels: the header of small screens stays at the top of the window

const pointAt = StateEffect.define();
const faulty = StateField.define({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects) {
      if (!effect.is(pointAt)) continue;
      const { doc } = transaction.state;
      if (effect.value < 1 || effect.value > doc.lines) return Decoration.none;
      return Decoration.set([Decoration.line({ class: "cm-faulty" }).range(doc.line(effect.value).from)]);
    }
    return transaction.docChanged ? Decoration.none : marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

// What stands below the code in the shadow root, where no style sheet of the page reaches.
const aside = new CSSStyleSheet();
aside.replaceSync(`
  #help { margin: 0.35rem 0 0; font: 0.85rem/1.45 var(--sans); color: var(--color-foreground-secondary); }
  @media (pointer: coarse) { #help { display: none; } } /* there are no such keys */
  #fault { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
`);

const replaced = Transaction.userEvent.of("replace");

export class Editor {
  // host: where it goes; label: the template of its words; on: {change(typed), check()}.
  constructor(host, code, label, on) {
    const root = host.attachShadow({ mode: "open" });
    const words = label.dataset;
    this.view = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: code,
        extensions: [
          lineNumbers(),
          history(),
          drawSelection(),
          highlightSpecialChars(),
          bracketMatching(),
          closeBrackets(),
          indentUnit.of("    "),
          EditorState.tabSize.of(4),
          python(),
          colours,
          look,
          faulty,
          EditorView.lineWrapping,
          EditorView.perLineTextDirection.of(true),
          hangingIndent,
          EditorView.scrollMargins.of(() => ({ top: HEADER })),
          EditorState.phrases.of({ "Control character": words.controlCharacter, "Selection deleted": words.selectionDeleted }),
          EditorView.contentAttributes.of({
            "aria-label": words.text, "aria-describedby": "help fault", dir: "ltr", translate: "no", spellcheck: "false",
            autocorrect: "off", tabindex: "0", autocapitalize: "off",
          }),
          keymap.of([
            // From Escape until she types, Tab leaves the editor.
            { key: "Escape", run: (view) => (view.setTabFocusMode(true), false) },
            ...["Ctrl-Enter", "Mod-Enter"].map((key) => ({ key, run: () => (on.check(), true) })),
            ...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab,
          ]),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) update.view.setTabFocusMode(false);
            if (update.docChanged) on.change(!update.transactions.some((one) => one.isUserEvent("replace")));
          }),
        ],
      }),
    });
    root.append(label.content.cloneNode(true));
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, aside];
    this.fault = root.getElementById("fault");
  }

  get code() {
    return this.view.state.doc.toString();
  }

  // Put other code in place of what is there. She can undo it, unless it is what she finds as she comes.
  replace(code, undoable = true) {
    const changes = { from: 0, to: this.view.state.doc.length, insert: code };
    this.view.dispatch({ changes, annotations: [replaced, Transaction.addToHistory.of(undoable)] });
  }

  // Mark the line that an error names, 0 for none; who does not see the mark hears the words.
  point(line, words = "") {
    const { doc } = this.view.state;
    const seen = line >= 1 && line <= doc.lines ? [EditorView.scrollIntoView(doc.line(line).from, { y: "center" })] : [];
    this.view.dispatch({ effects: [pointAt.of(line), ...seen] });
    this.fault.textContent = line ? words : "";
  }

  insert(text) {
    this.view.dispatch(this.view.state.replaceSelection(text), { userEvent: "input" });
    this.view.focus();
  }

  undo() {
    undo(this.view);
  }

  redo() {
    redo(this.view);
  }

  focus() {
    this.view.focus();
  }
}
