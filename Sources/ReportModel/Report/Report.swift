import FactCheck

/// The content of the JSON report, from which every other export is made.
///
/// Types and names are those of the schema (`ReportSchema`), separate from the domain's, so that a published
/// file keeps its form when the domain changes. `json` writes it, `init(json:)` reads the reports of any
/// program.
public struct Report: Equatable, Sendable {
  /// The format's name and its major version.
  public static let format = ReportVersion.current.rawValue

  /// The file's own statement of its schema (`$schema`), which only other programs write.
  public var schema: String?
  /// The report's permanent id: `urn:uuid:` and the first entry's id.
  public var id: String
  /// The headline.
  public var title: String
  /// A short account of the findings.
  public var summary: String?
  /// How the claims were checked.
  public var methodology: String?
  /// BCP 47 tag of the report's language; `und` when unknown.
  public var language: String
  /// Where the report is published.
  public var url: WebAddress?
  /// Time of the first entry of the session's log.
  public var created: Timestamp
  /// Time of its last entry.
  public var modified: Timestamp
  /// When it was first published.
  public var published: PartialDate?
  /// The licence of the report.
  public var license: WebAddress?
  /// The program that wrote it.
  public var generator: Generator
  /// Who publishes the check.
  public var reviewer: Agent?
  /// The articles under review; at least one.
  public var articles: [Article]
  /// The scale that verdicts are given on.
  public var scale: Scale
  /// The claims, in the order for readers.
  public var claims: [Claim]
  /// What changed in claims since the first publication, oldest first; never empty.
  public var corrections: [Correction]?
  /// What changed in conclusions since the first publication, oldest first; never empty.
  public var conclusionCorrections: [ConclusionCorrection]?
  /// The log that the report was made from.
  public var provenance: Provenance?
  /// The changes since a day or an entry, if the report is a notice of corrections; not in JSON.
  public var notice: Notice?
  /// The layout of the formats for readers; not in JSON.
  public var layout = Layout()
  /// The items whose invalid addresses were omitted; not in JSON.
  public var unfit: [String] = []
}

extension Report {
  /// The layout of the formats for readers.
  public struct Layout: Equatable, Sendable {
    /// Whether articles are shown whole, or only the paragraphs that hold claims.
    public var showsWholeTexts: Bool
    /// The paper size of pages; `nil` for that of the report's language.
    public var paper: Paper?

    /// Makes a layout; by default with excerpts, on the paper of the report's language.
    public init(showsWholeTexts: Bool = false, paper: Paper? = nil) {
      self.showsWholeTexts = showsWholeTexts
      self.paper = paper
    }
  }

  /// A paper size.
  public enum Paper: String, Sendable, CaseIterable {
    /// 210 by 297 mm: the paper of most of the world.
    case a4
    /// 8.5 by 11 inches: the paper of the United States and some others.
    case letter

    /// The regions whose usual paper is Letter (CLDR 47, `paperSize`).
    private static let letterRegions: Set<String> = [
      "BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE",
    ]

    /// The usual paper of the region in a language tag (`en-US`), else A4.
    public init(language: String) {
      let region = language.split(separator: "-").dropFirst().first { $0.utf8.count == 2 }
      self = region.map { Self.letterRegions.contains($0.uppercased()) } == true ? .letter : .a4
    }
  }
}

extension Report {
  /// The program that wrote a report.
  public struct Generator: Equatable, Sendable {
    /// The program's name.
    public var name: String
    /// The program's version.
    public var version: String
  }

  /// The log from which a report was made, at the time of the export.
  public struct Provenance: Equatable, Sendable {
    /// The number of its entries.
    public var entries: Int
    /// The hash of the last one.
    public var head: Digest
  }

  /// A change of verdict or wording after the first publication.
  public struct Correction: Equatable, Sendable {
    /// When it was made.
    public var at: Timestamp
    /// The claim, which may have been withdrawn since.
    public var claim: String
    /// What the claim said, if it has been withdrawn since.
    public var words: String?
    /// What changed, for readers.
    public var text: String
  }

  /// A change of the conclusion on an article after the first publication.
  public struct ConclusionCorrection: Equatable, Sendable {
    /// When it was made.
    public var at: Timestamp
    /// The article, which may have been removed since.
    public var article: String
    /// What changed, for readers.
    public var text: String
  }

  /// The content of a notice of corrections.
  public struct Notice: Equatable, Sendable {
    /// The day or the time from which it lists changes.
    public var since: PartialDate
    /// The changes of verdict or wording since, oldest first; can be empty.
    public var corrections: [Correction]
    /// The changes of conclusions since, oldest first; can be empty.
    public var conclusionCorrections: [ConclusionCorrection]
  }

  /// A person or an organization.
  public struct Agent: Equatable, Sendable {
    /// Person or organization; `nil` when unknown.
    public var type: FactCheck.Agent.Kind?
    /// The name as printed.
    public var name: String
    /// The role.
    public var jobTitle: String?
    /// A page about the agent.
    public var url: WebAddress?
    /// Further pages about the same agent.
    public var sameAs: [WebAddress]?
    /// Names under which the same person or organization was found.
    public var otherNames: [String]?
    /// The roles with their dates, in order, if the role has changed.
    public var roles: [Role]?

    /// A role from a date on.
    public struct Role: Equatable, Sendable {
      /// The role; `nil` if there was none from then on.
      public var jobTitle: String?
      /// The date from which it counts; `nil` for the role before all dates.
      public var from: PartialDate?
    }
  }
}

extension Report.Agent {
  /// Makes an agent of which only the name is known.
  package init(name: String) { self.init(type: nil, name: name) }
}
