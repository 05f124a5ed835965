import ArgumentParser
import Workbench

/// The words of a launch line that select a program without a desk: options of all programs may precede and
/// follow that word.
enum LaunchWords {
  /// The options that every program accepts, even without effect.
  private static var shared: [CommandPart] {
    let run = CommandParts.declared(LaunchOptions.Run.self)
    return CommandParts.declared(LaunchOptions.Desk.self).filter { part in
      !part.isPositional && run.contains { $0.option == part.option }
    }
  }

  /// The index of the first word that is neither an option nor an option's value; `nil` if there is none, or
  /// after an option that only prints something about the program.
  static func indexOfUse(in words: [String]) -> Int? {
    let options = CommandParts.declared(LaunchOptions.Desk.self).filter { !$0.isPositional }
    var index = 0
    while index < words.count {
      let word = words[index]
      guard word.hasPrefix("-"), word != "-" else { return index }
      if word == "--version" { return nil }
      index += options.contains { $0.option == word && $0.value != nil } ? 2 : 1
    }
    return nil
  }

  /// The words with the one that selects a program first, if there is one.
  static func useFirst(_ words: [String]) -> [String] {
    // Most lines select no program, and need no declarations.
    guard words.dropFirst().contains(where: SessionTarget.reservedNames.contains),
      let index = indexOfUse(in: words), SessionTarget.reservedNames.contains(words[index])
    else { return words }
    return [words[index]] + words[..<index] + words[(index + 1)...]
  }

  /// The words after a program's name, without options of all programs that it does not declare.
  /// - Throws: the argument parser's error if one of those is wrong.
  static func own(_ words: [String], of program: any Program.Type) throws -> [String] {
    let declared = CommandParts.declared(program)
    let others = shared.filter { part in !declared.contains { $0.option == part.option } }
    var own: [String] = []
    var taken: [String] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        own += [word] + rest
        break
      }
      let name = String(word.prefix { $0 != "=" })
      let isOther = others.contains { $0.option == name }
      let part = (isOther ? others : declared).first { $0.option == name }
      var both = [word]
      if let part, part.value != nil, name == word, let value = rest.popFirst() {
        both.append(value)
      }
      if isOther { taken += both } else { own += both }
    }
    if !taken.isEmpty { _ = try LaunchOptions.Shared.parse(taken) }
    return own
  }
}
