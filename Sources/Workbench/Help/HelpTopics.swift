import FactCheck

/// Topics of help besides commands.
package enum HelpTopics {
  package struct Topic: Sendable {
    package var name: String
    package var summary: String
    package var text: String
  }

  package static let all: [Topic] = [addresses, dates, scales, keys, scripts]

  /// All words that `help` explains: commands, topics and programs, none twice.
  static var words: [String] {
    let commands = CommandList.all.map { $0.card.name }
    return commands + all.map(\.name)
      + ShellPrograms.all.map(\.name).filter { !commands.contains($0) }
  }

  private static let addresses = Topic(
    name: "addresses", summary: "how to name sentences, words and claims",
    text: """
      14              sentence 14 of the current article; a2.14 names the article too
      3-5             sentences 3 to 5
      3:"words"       these words in sentence 3; 3:"words"#2 the second time
      "words"         these words anywhere in the current article
      a1 c4 e2 n3 r2  an article, claim, evidence, note, review by others
      k1              a copy of a source, for show and quote --copy
      c1,c3-c5        a list, where a command takes CLAIMS or a LIST
      @               the items last listed or changed as a list, in place of a list
      @2 @1,3-5       sentences of the last suggest, by their numbers in its list
      @2              with same, a result of the last match, by its number
      +military       a topic

      Only one item is accepted by history, move, redact and split. With tag, a list is one of
      sentences: 2,3,7-9.

      An option takes the next word, whatever it looks like: --made 2017-09-08, --place -5. A text, a title or a \
      name (--because, --title, --claimant) takes all words up to the next option, or to topics or a web address at the end of the line; a date takes all \
      of its own (--made 8 Sep 2017). In load, which takes several sources, titles and names of several words need quotes. \
      Quotes work as in the shell, but open only at the start of a word, after = or : , or after a comma behind a quote, so \
      don't is safe. “…”, „…“, «…» and ‘…’ work like "…" if they are closed. For names of files that are \
      not UTF-8, Tab writes the shell's $'…', in which \\xE9 is a byte. \
      A command's TEXT begins with the first word that is not one of its options, and is used as typed. \
      To begin it with an option, type -- before it or put it in quotes. \
      A dash instead of words of your own (--because -, --title -, note c1 -) opens your editor; in a \
      script they are read from standard input. A quoted dash, "-", is a dash.
      """)

  private static let dates = Topic(
    name: "dates", summary: "how to write dates",
    text: """
      2026-02-03      a day; also 2026/2/3, 3.2.2026, 3 Feb 2026, 3. Februar 2026
      2026-02         a month; also Feb 2026, 2/2026
      2026            a year
      2026-02-03T09:30:00Z
                      an instant, in UTC or with an offset such as +01:00
      today           also yesterday, tomorrow
      monday          the latest Monday before today; mon is enough
                      (with --due and --deadline, the next one)

      A date is as precise as it is typed: nothing is added to a year or a month. A year has four \
      digits. 03/04/2026 has two readings and is refused; a point between the numbers puts the day \
      first. Months have their names in the languages of Factdesk's articles. The answer shows the \
      date that was understood.
      A date in the future is refused unless --allow-future is there, too.
      """)

  private static let scales = Topic(
    name: "scales", summary: "the built-in rating scales",
    text: RatingScale.builtIn.map { scale in
      scale.isFree
        ? "\(scale.name)\n  any words"
        : "\(scale.name)\n  "
          + scale.labelsBestFirst.map { label in
            scale.level(label)?.value.map { "\(label) \($0)" } ?? label
          }.joined(separator: ", ")
    }.joined(separator: "\n")
      + "\n\nA label with a number is on the axis from worst to best, a label without is off it."
  )

  private static let keys = Topic(
    name: "keys", summary: "what keys do at the prompt",
    text: """
      Tab             completes a word, or lists the suggestions
      Right, End      accept the faint hint; Alt-F accepts a word of it
      Up, Down        recall earlier lines; Ctrl-R searches them
      Ctrl-X Ctrl-E   opens the line in your editor ($VISUAL, else $EDITOR)
      Ctrl-C          drops the line, or cancels the running command
      Ctrl-D          quits, on an empty line

      A long pasted text becomes a tag in the line, [paste 1: 1,999 lines], which represents \
      that text in note, --quote and other texts; load paste loads it as an article. If each of its \
      lines is a command, Enter shows them, asks, and runs them. An open quote continues on the \
      next line. You can bind other keys in ~/.editrc (bind -v chooses those of \
      vi); at the prompt, help keys lists all bindings.
      """)

  private static let scripts = Topic(
    name: "scripts", summary: "running commands without a prompt, and exit codes",
    text: """
      factdesk NAME < SCRIPT          one command per line; # begins a comment
      factdesk run SCRIPT --session NAME
      factdesk NAME -c 'tag 3' -c claims
      factdesk NAME --json -c claims  one line of JSON for each command

      A script stops at the first failure; earlier commands are saved. With --keep-going it continues.
      Exit codes: 0 success, 1 a command failed, 2 a line is not a valid command, 3 the session cannot \
      be opened or written, 130 interrupted.
      """)
}
