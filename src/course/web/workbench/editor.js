// A code editor: CodeMirror in a shadow root, where the page's Content-Security-Policy lets it style itself.
import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab, redo, undo } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { bracketMatching, HighlightStyle, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { EditorState, StateEffect, StateField, Transaction } from "@codemirror/state";
import { Decoration, drawSelection, EditorView, highlightSpecialChars, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";

// Colours are variables of the page, which a shadow root inherits: they follow its theme.
const look = EditorView.theme({
  "&": { color: "var(--color-code-foreground)", backgroundColor: "var(--color-background-primary)", border: "1px solid var(--color-foreground-border)", borderRadius: "var(--radius)", fontSize: "var(--editor-size)" },
  "&.cm-focused": { outline: "3px solid var(--accent)", outlineOffset: "1px" },
  ".cm-scroller": { fontFamily: "var(--font-stack--monospace)", lineHeight: "1.55", maxBlockSize: "min(38rem, 75vh)", borderRadius: "var(--radius)" },
  ".cm-content": { caretColor: "var(--color-foreground-primary)", paddingBlock: "0.6rem" },
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
  #fault { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
`);

const replaced = Transaction.userEvent.of("replace");

export class Editor {
  // host: where it goes; label: the template of its words; on: {change(code), check()}, called as she types.
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
          EditorState.phrases.of({ "Control character": words.controlCharacter, "Selection deleted": words.selectionDeleted }),
          EditorView.contentAttributes.of({
            "aria-label": words.text, "aria-describedby": "help fault", dir: "ltr", translate: "no", spellcheck: "false",
            autocorrect: "off", autocapitalize: "off",
          }),
          keymap.of([{ key: "Mod-Enter", run: () => (on.check(), true) }, ...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab]),
          EditorView.updateListener.of((update) => {
            if (update.docChanged && !update.transactions.some((one) => one.isUserEvent("replace"))) on.change(this.code);
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

  // Put other code in place of what is there; she can undo it. `on.change` is not called.
  replace(code) {
    this.view.dispatch({ changes: { from: 0, to: this.view.state.doc.length, insert: code }, annotations: replaced });
  }

  // Mark the line that an error names, 0 for none; who does not see the mark hears the words.
  point(line, words = "") {
    this.view.dispatch({ effects: pointAt.of(line) });
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
