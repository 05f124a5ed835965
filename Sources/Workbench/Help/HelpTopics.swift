import FactCheck

/// What help explains beside the commands.
enum HelpTopics {
  struct Topic: Sendable {
    var name: String
    var summary: String
    var text: String
  }

  static let all: [Topic] = [addresses, scales, keys, scripts]

  private static let addresses = Topic(
    name: "addresses", summary: "how sentences, words and claims are named",
    text: """
      14              sentence 14 of the current article; a2.14 names the article too
      3-5             sentences 3 to 5
      3:"words"       these words in sentence 3; 3:"words"#2 the second time
      "words"         these words anywhere in the current article
      a1 c4 e2 n3 r2  an article, claim, evidence, note, review by others
      c1,c3-c5        a list, where a command takes CLAIMS or a LIST
      @               what the last listing showed, in place of a list
      +military       a topic

      edit, note, move, history and redact take one thing, tag one place.

      Options take the next word whatever it looks like: --made 2017-09-08, --as "-5 percent". \
      Quotes work as in the shell, but open only at the start of a word or after = or : , so \
      don't needs no care. “…”, „…“, «…» and ‘…’ do as well as "…" where something closes them. \
      Where a command ends in TEXT, the rest of the line is taken as typed. \
      A dash in the place of a text (--because -, note c1 -) opens your editor; in a script it reads \
      the text from standard input. A quoted one, "-", is a dash.
      """)

  private static let scales = Topic(
    name: "scales", summary: "the rating scales that are built in",
    text: RatingScale.builtIn.map { scale in
      scale.isFree
        ? "\(scale.name)\n  any words"
        : "\(scale.name)\n  "
          + scale.labelsBestFirst.map { label in
            scale.level(label)?.value.map { "\(label) \($0)" } ?? label
          }.joined(separator: ", ")
    }.joined(separator: "\n")
      + "\n\nA label with a number stands on the axis from worst to best, one without stands off it."
  )

  private static let keys = Topic(
    name: "keys", summary: "what keys do at the prompt",
    text: """
      Tab             completes, or lists what fits with what it is
      Right, End      take the faint hint; Alt-F takes a word of it
      Up, Down        go through earlier lines; Ctrl-R searches them all
      Ctrl-X Ctrl-E   opens the line in your editor ($VISUAL, else $EDITOR)
      Ctrl-C          drops the line; while a command runs, cancels it
      Ctrl-D          leaves, on an empty line

      A long text that is pasted becomes a tag in the line, [paste 1: 1,999 lines], and stands for \
      that text in note, --quote and other texts; load paste takes it as an article. An open quote \
      goes on in the next row. ~/.editrc binds keys otherwise, bind -v chooses those of vi; at the \
      prompt, help keys lists what is bound.
      """)

  private static let scripts = Topic(
    name: "scripts", summary: "commands without a prompt, and exit codes",
    text: """
      factdesk NAME < SCRIPT          a line a command; # begins a comment
      factdesk run SCRIPT --session NAME
      factdesk NAME -c 'tag 3' -c claims
      factdesk NAME --json -c claims  one line of JSON a command

      A script stops at the first failure, what came before is saved; --keep-going goes on.
      Exit: 0 all well, 1 a command failed, 2 a line that is no command, 3 the session could not \
      be opened or written, 130 interrupted.
      """)
}
