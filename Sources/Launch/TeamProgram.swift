import ArgumentParser
import ArticleLoading
import FactCheck
import FoundationEssentials
import JSON
import Presentation
import SessionStore
import TeamStore
import Workbench

/// `factdesk team ACTION ADDRESS`: who works on a team's server, and the tables there.
struct TeamProgram: Program {
  static let configuration = CommandConfiguration(
    commandName: "factdesk team",
    abstract: ShellPrograms.team.summary,
    discussion: """
      init ADDRESS [--name NAME] makes the tables in an empty database, as its owner, or brings them up to date.
      enrol ADDRESS ROLE --name NAME [--rank RANK] [--circle NAME...] enrols a role of the database, or changes what it \
      is; with --remove it is no member any more.
      members ADDRESS lists who works there.
      check ADDRESS checks every session there.
      enclose ADDRESS#SESSION --circle NAME shows a session only to the members of a circle; --circle '' to all.
      """)

  /// What is to be done.
  enum Action: String, CaseIterable, ExpressibleByArgument {
    case `init`, enrol, members, check, enclose
  }

  @Argument(help: "What to do: init, enrol, members, check or enclose.")
  var action: Action

  @Argument(help: "The server's address: postgres://HOST/DATABASE, or service=NAME.")
  var address: String

  @Argument(help: "For enrol: the role of the database.")
  var role: String?

  @Option(help: ArgumentHelp("The name that signs the role's entries.", valueName: "name"))
  var name: String?

  @Option(
    help: ArgumentHelp(
      "What the role may do: reads, works, edits (redacts) or administers.", valueName: "rank"))
  var rank: String?

  @Option(help: ArgumentHelp("A private circle; several for enrol.", valueName: "name"))
  var circle: [String] = []

  @Flag(help: "For enrol: the role is no member any more; its entries stay.")
  var remove = false

  @Flag(help: "Print one line of JSON.")
  var json = false

  func perform(
    on console: any Console, sessions: (String?) throws -> SessionRepositories,
    programs: OutsidePrograms
  ) throws -> ExitStatus {
    let server = try self.server()
    let waiting = StoreWaiting(isInterrupted: programs.isCancelled)
    let team = TeamAdministration(server, waiting: waiting)
    let answer: any TeamAnswer =
      switch action {
      case .`init`: try initialize(team, server)
      case .enrol: try enrol(team, server)
      case .members: try MembersAnswer(team: server.text, members: team.members())
      case .check: try check(server, waiting, on: console)
      case .enclose: try enclose(team, server)
      }
    if json {
      console.write(try JSONAnswers.line(command: "team", answer: answer))
    } else {
      var page = TextOutput(width: console.width, usesColor: false)
      answer.write(to: &page)
      console.write(page.drain())
    }
    return answer.status
  }

  /// The server of the address.
  /// - Throws: `DeskError.passwordInAddress`; `StoreError.badAddress`; `DeskError.sessionInAddress` for an action that is
  /// about no session.
  private func server() throws -> ServerAddress {
    guard let server = ServerAddress(address) else {
      throw StoreError.badAddress(address, detail: "it is the path of a file")
    }
    guard !server.hasPassword else { throw DeskError.passwordInAddress(server.beginning) }
    if action != .enclose, let session = server.session {
      throw DeskError.sessionInAddress(server.text, session: session)
    }
    return server
  }

  private func initialize(
    _ team: TeamAdministration, _ server: ServerAddress
  ) throws -> InitAnswer {
    let upgrade = try team.initialize(name: name)
    return InitAnswer(team: server.text, before: upgrade.before, tables: upgrade.after)
  }

  private func enrol(
    _ team: TeamAdministration, _ server: ServerAddress
  ) throws -> MembersAnswer {
    guard let role else {
      throw ValidationError("enrol needs the role: factdesk team enrol ADDRESS ROLE --name NAME")
    }
    if remove {
      do throws(StoreError) {
        try team.remove(role)
      } catch {
        guard case .damaged = error else { throw Self.rankError(error, server, .administers) }
        throw DeskError.notSupported(
          "\(role) is the last who administers \(server.text); nothing was changed",
          hint:
            "enrol another one first: factdesk team enrol ADDRESS ROLE --name NAME --rank administers"
        )
      }
      return try MembersAnswer(team: server.text, members: team.members())
    }
    let known = try team.members().first { $0.role == role }
    guard let name = name ?? known?.name, !name.isEmpty else {
      throw ValidationError("--name is missing: the name that signs the entries of \(role)")
    }
    let rank = try self.rank.map { (word) throws in
      guard let rank = TeamRank(word: word) else {
        throw ValidationError(
          "\(word) is no rank; the ranks are reads, works, edits and administers")
      }
      return rank
    }
    let member = TeamAdministration.Member(
      role: role, name: name, rank: rank ?? known?.rank ?? .works,
      circles: circle.isEmpty ? known?.circles ?? [] : circle.filter { !$0.isEmpty })
    try asMember(of: server, needing: .administers) { () throws(StoreError) in
      try team.enrol(member)
    }
    return MembersAnswer(
      team: server.text, members: try team.members().filter { $0.role == role })
  }

  /// Does what needs a rank.
  private func asMember(
    of server: ServerAddress, needing rank: TeamRank, _ body: () throws(StoreError) -> Void
  ) throws {
    do throws(StoreError) {
      try body()
    } catch {
      throw Self.rankError(error, server, rank)
    }
  }

  /// The error of somebody whose rank is too low, or who is not in the circle: what they need.
  private static func rankError(
    _ error: StoreError, _ server: ServerAddress, _ rank: TeamRank
  ) -> any Error {
    guard case .readOnly = error else { return error }
    let also = rank == .edits ? " and the circle" : ""
    return DeskError.notSupported(
      "this needs the rank \(rank.word)\(also), and you lack it at \(server.text); nothing was changed",
      hint: "factdesk team members ADDRESS lists who has which")
  }

  private func enclose(
    _ team: TeamAdministration, _ server: ServerAddress
  ) throws -> EncloseAnswer {
    guard let session = server.session else { throw DeskError.noSessionInAddress(server.text) }
    guard circle.count == 1 else {
      throw ValidationError(
        "enclose needs one circle: --circle NAME, or --circle '' for all members")
    }
    try asMember(of: server, needing: .edits) { () throws(StoreError) in
      try team.enclose(session, in: circle[0])
    }
    return EncloseAnswer(session: "\(server.text)#\(session)", circle: circle[0])
  }

  private func check(
    _ server: ServerAddress, _ waiting: StoreWaiting, on console: any Console
  ) throws -> TeamCheckAnswer {
    let repository = TeamRepository(server)
    var reports: [(String, CheckReport)] = []
    for session in try repository.list() {
      let report = try repository.check(
        session.name, copiesIn: FileManager.default.temporaryDirectory.path, waiting: waiting,
        outcomes: CheckProgram.outcomes
      ) { seen in
        console.progress {
          "checking \(session.name): \(Counted.text(seen, "entry", plural: "entries"))"
        }
      }
      reports.append((session.name, report))
    }
    return TeamCheckAnswer(
      team: server.text, reports, riskySettings: try repository.riskySettings())
  }
}
