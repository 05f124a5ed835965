/// Scripts by which shells complete a launch line. They contain no words of the program: each calls `factdesk
/// --complete`, which prints lines of a candidate, a tab and a description.
enum ShellScripts {
  /// The script for a shell; `nil` for any other shell.
  static func named(_ shell: String) -> String? {
    switch shell {
    case "bash": bash
    case "zsh": zsh
    case "fish": fish
    default: nil
    }
  }

  /// The shells, for messages.
  static let shells = ["bash", "zsh", "fish"]

  private static let bash = #"""
    # Tab for factdesk in bash. Where the program offers nothing, names of files are offered.
    _factdesk() {
      local IFS=$'\n' candidate quote=""
      local -a words=("${COMP_WORDS[@]:1:COMP_CWORD}")
      case "${words[-1]}" in
        [\"\']*) quote=1 words[-1]="${words[-1]:1}" ;;
      esac
      COMPREPLY=()
      for candidate in $("${COMP_WORDS[0]}" --complete "${words[@]}" 2>/dev/null); do
        candidate="${candidate%%$'\t'*}"
        # Within quotes, the shell itself writes what needs care.
        if [ -z "$quote" ]; then candidate="$(printf %q "$candidate")"; fi
        COMPREPLY+=("$candidate")
      done
    }
    complete -o default -F _factdesk factdesk

    """#

  private static let zsh = #"""
    #compdef factdesk
    # Tab for factdesk in zsh. Where the program offers nothing, names of files are offered.
    _factdesk() {
      local -a candidates
      local line
      for line in ${(f)"$("$words[1]" --complete "${(@)words[2,CURRENT]}" 2>/dev/null)"}; do
        candidates+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}")
      done
      if (( $#candidates )); then _describe factdesk candidates; else _files; fi
    }
    if [ "$funcstack[1]" = "_factdesk" ]; then _factdesk "$@"; else compdef _factdesk factdesk; fi

    """#

  private static let fish = #"""
    # Tab for factdesk in fish. Where the program offers nothing, names of files are offered.
    complete -c factdesk -f -a '(
      set -l words (commandline -opc)[2..] (commandline -ct)
      set -l candidates (factdesk --complete $words 2>/dev/null)
      if test (count $candidates) -gt 0
        printf "%s\n" $candidates
      else
        __fish_complete_path (commandline -ct)
      end
    )'

    """#
}
