// swift-tools-version: 6.2
import PackageDescription

// Our own targets treat every warning as an error; dependencies keep their own settings.
let house: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "factdesk",
  products: [.executable(name: "factdesk", targets: ["factdesk"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    // The rooms, innermost first: a room may only use those above it.
    .target(name: "JSON", exclude: ["README.md"], swiftSettings: house),
    .target(
      name: "Pictures", dependencies: ["CZlib"], exclude: ["README.md"], swiftSettings: house),
    .target(
      name: "FactCheck",
      dependencies: ["JSON", "Pictures", "CIdn2", "CNettle"],
      exclude: ["README.md"], swiftSettings: house),
    .target(
      name: "Markdown", dependencies: ["FactCheck", "CCmark"],
      exclude: ["README.md"], swiftSettings: house),
    .target(name: "ArticleText", exclude: ["README.md"], swiftSettings: house),
    // C for a rename that Swift's view of the C library lacks.
    .target(name: "FileShim", exclude: ["README.md"]),
    .target(
      name: "SafeFiles", dependencies: ["FileShim"], exclude: ["README.md"], swiftSettings: house),
    .target(
      name: "Database", dependencies: ["SafeFiles", "CSQLite"], exclude: ["README.md"],
      swiftSettings: house),
    // C for data that is in the program and is read when it is first needed.
    .target(name: "WordVectors", exclude: ["README.md", "vectors.bin"]),
    .target(
      name: "ClaimSearch", dependencies: ["ArticleText", "Database", "WordVectors"],
      exclude: ["README.md"], swiftSettings: house),
    .target(
      name: "ArticleLoading",
      dependencies: [
        "FactCheck", "ArticleText", "JSON", "Markdown", "SafeFiles", "CCmark", "CLibxml2",
        "ProgramShim",
      ],
      exclude: ["README.md"], swiftSettings: house),
    .target(
      name: "Signing", dependencies: ["FactCheck", "ArticleLoading", "SafeFiles"],
      exclude: ["README.md"], swiftSettings: house),
    .target(
      name: "Helpers", dependencies: ["ArticleLoading", "JSON"],
      exclude: ["README.md"], swiftSettings: house),
    // C for what is loaded when it is first needed: libarchive.
    .target(name: "ArchiveShim", exclude: ["README.md"]),
    .target(
      name: "WebArchives",
      dependencies: [
        "FactCheck", "ArticleLoading", "JSON", "ArchiveShim", "CNettle", "CZlib",
      ],
      exclude: ["README.md"], swiftSettings: house),
    // C for what Swift cannot call: starting programs.
    .target(name: "ProgramShim", exclude: ["README.md"]),
    .target(
      name: "SessionStore",
      dependencies: ["FactCheck", "Database", "JSON", "SafeFiles"],
      exclude: ["README.md"], swiftSettings: house),
    // C that loads libpq when it is needed.
    .target(name: "PostgresShim", exclude: ["README.md"]),
    .target(
      name: "TeamStore",
      dependencies: ["FactCheck", "JSON", "PostgresShim", "SessionStore"],
      exclude: ["README.md"], resources: [.embedInCode("Tables/tables-1.sql")],
      swiftSettings: house),
    .target(
      name: "ReportWords", dependencies: ["FactCheck"],
      exclude: ["README.md"], swiftSettings: house),
    .target(
      name: "ReportModel",
      dependencies: ["FactCheck", "ArticleText", "JSON", "Markdown", "Pictures", "ReportWords"],
      exclude: ["README.md"], swiftSettings: house),
    .target(name: "SeededRandom", exclude: ["README.md"], swiftSettings: house),
    .target(
      name: "Agreement", dependencies: ["SeededRandom"], exclude: ["README.md"],
      swiftSettings: house),
    .target(
      name: "Lint", dependencies: ["FactCheck", "ArticleText", "Markdown", "ReportModel"],
      exclude: ["README.md"], swiftSettings: house),
    .target(
      name: "Templates",
      dependencies: [
        "FactCheck", "ArticleText", "Markdown", "Pictures", "ReportModel", "ReportWords",
      ],
      exclude: ["README.md"], swiftSettings: house),
    .target(
      name: "ExportFormats",
      dependencies: ["FactCheck", "ArticleText", "JSON", "ReportModel", "Templates"],
      exclude: ["README.md"], swiftSettings: house),
    .target(
      name: "Importing",
      dependencies: ["FactCheck", "ArticleText", "ArticleLoading", "JSON", "ReportModel"],
      exclude: ["README.md"], swiftSettings: house),
    .target(
      name: "ClaimLibrary",
      dependencies: [
        "FactCheck", "ArticleText", "ClaimSearch", "Database", "Importing", "JSON", "SafeFiles",
        "SessionStore",
      ],
      exclude: ["README.md"], swiftSettings: house),
    .target(
      name: "Presentation",
      dependencies: [
        "FactCheck", "ArticleText", "ArticleLoading", "JSON", "Markdown", "Pictures", "SafeFiles",
        "ReportModel", "Lint", "Templates", "ExportFormats", "Importing", "Signing",
        "WebArchives", "Agreement", "ClaimLibrary", "ClaimSearch", "Database", "Helpers",
      ],
      exclude: ["README.md"], swiftSettings: house),
    .target(
      name: "Workbench",
      dependencies: [
        "FactCheck", "ArticleText", "ArticleLoading", "JSON", "Pictures", "SafeFiles",
        "SessionStore", "ReportModel", "Lint", "Templates", "ExportFormats", "Importing",
        "Signing", "WebArchives", "Agreement", "ClaimLibrary", "ClaimSearch", "Database", "Helpers",
        "Presentation",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["README.md"], swiftSettings: house),
    // C for versions that libraries state in macros.
    .target(
      name: "LibraryVersions",
      dependencies: [
        "CCmark", "CIdn2", "CLibedit", "CLibxml2", "CNettle", "CSQLite", "CZlib",
      ],
      exclude: ["README.md"]),
    .target(
      name: "Launch",
      dependencies: [
        "FactCheck", "ArticleText", "ArticleLoading", "ClaimLibrary", "ClaimSearch", "Database",
        "JSON", "LibraryVersions",
        "SafeFiles", "SessionStore", "ReportModel", "Presentation", "TeamStore", "WebArchives",
        "Workbench",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["README.md"], swiftSettings: house),

    // The terminal knows nothing of fact-checking; the program ties the two together.
    .systemLibrary(name: "CLibedit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CIdn2", pkgConfig: "libidn2", providers: [.apt(["libidn2-dev"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "EditShim", dependencies: ["CLibedit"], exclude: ["README.md"]),
    .target(
      name: "Terminal", dependencies: ["EditShim", "ProgramShim"],
      exclude: ["README.md"], swiftSettings: house),
    .executableTarget(
      name: "factdesk",
      dependencies: [
        "FactCheck", "ArticleLoading", "SafeFiles", "Presentation", "Workbench", "Launch",
        "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["README.md"], swiftSettings: house,
      linkerSettings: [
        // Start-up: no export table, no shared libgcc, and relocations in a twentieth of the room; the
        // program stays position independent.
        .unsafeFlags(
          [
            "-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs",
            "-Xclang-linker", "-static-libgcc", "-Xlinker", "--no-export-dynamic",
          ],
          .when(platforms: [.linux], configuration: .release))
      ]),

    .executableTarget(
      name: "open-claims", dependencies: ["ArticleText", "FactCheck", "SessionStore"],
      path: "Examples/OpenClaims", swiftSettings: house),

    .executableTarget(
      name: "factdesk-bench",
      dependencies: [
        "FactCheck", "ArticleText", "ExportFormats", "PlainPostgres", "ReportModel", "SessionStore",
        "TeamStore", "CSQLite",
      ],
      path: "Benchmarks/FactdeskBench", swiftSettings: house),

    .executableTarget(
      name: "editor-probe", dependencies: ["Terminal"], path: "Tests/EditorProbe",
      swiftSettings: house),
    .executableTarget(
      name: "store-probe",
      dependencies: ["FactCheck", "PlainPostgres", "SessionStore", "TeamStore"],
      path: "Tests/StoreProbe", exclude: ["README.md"], swiftSettings: house),
    .executableTarget(
      name: "key-fuzz", dependencies: ["PtySupport", "SeededRandom"],
      path: "Tests/KeyFuzz", swiftSettings: house),
    .target(name: "PtySupport", path: "Tests/PtySupport", swiftSettings: house),
    .target(
      name: "LoopbackServer", dependencies: ["PtySupport"], path: "Tests/LoopbackServer",
      swiftSettings: house),
    .target(
      name: "TestSupport",
      dependencies: [
        "FactCheck", "JSON", "Presentation", "ReportModel", "SeededRandom", "SessionStore",
        "Workbench",
      ],
      path: "Tests/TestSupport", swiftSettings: house),
    .testTarget(
      name: "FactCheckTests", dependencies: ["FactCheck", "JSON", "SeededRandom", "TestSupport"],
      exclude: ["Golden"], swiftSettings: house),
    .testTarget(
      name: "MarkdownTests", dependencies: ["Markdown", "FactCheck"], swiftSettings: house),
    .testTarget(
      name: "ArticleTextTests", dependencies: ["ArticleText", "SeededRandom"], swiftSettings: house),
    .testTarget(
      name: "ClaimLibraryTests",
      dependencies: [
        "ClaimLibrary", "ClaimSearch", "Database", "FactCheck", "SessionStore", "SeededRandom",
        "TestSupport",
      ],
      exclude: ["Fixtures"], swiftSettings: house),
    .testTarget(name: "DatabaseTests", dependencies: ["Database"], swiftSettings: house),
    .testTarget(
      name: "ClaimSearchTests",
      dependencies: [
        "ClaimSearch", "ArticleText", "Database", "FactCheck", "SeededRandom", "WordVectors",
      ],
      exclude: ["Fixtures"], swiftSettings: house),
    .testTarget(
      name: "ArticleLoadingTests",
      dependencies: [
        "ArticleLoading", "ArticleText", "FactCheck", "LoopbackServer", "Markdown", "PtySupport",
        "SafeFiles", "SeededRandom", "TestSupport",
      ],
      exclude: ["Fixtures", "Documents/Fixtures"], swiftSettings: house),
    .testTarget(
      name: "PicturesTests", dependencies: ["Pictures", "CZlib", "SeededRandom"],
      swiftSettings: house),
    .testTarget(
      name: "JSONTests", dependencies: ["JSON", "SeededRandom", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "SafeFilesTests", dependencies: ["SafeFiles", "SeededRandom"], swiftSettings: house),
    .target(
      name: "PlainPostgres", dependencies: ["PostgresShim"], path: "Tests/PlainPostgres",
      swiftSettings: house),
    .target(name: "TeamSupport", path: "Tests/TeamSupport", swiftSettings: house),
    .testTarget(
      name: "TeamStoreTests",
      dependencies: [
        "TeamStore", "PostgresShim", "FactCheck", "SessionStore", "TeamSupport", "TestSupport",
      ],
      swiftSettings: house),
    .testTarget(
      name: "SessionStoreTests",
      dependencies: [
        "SessionStore", "SafeFiles", "CSQLite", "Database", "FactCheck", "JSON", "SeededRandom",
        "TeamStore", "TeamSupport", "TestSupport", "store-probe",
      ],
      exclude: ["Fixtures"], swiftSettings: house),
    .testTarget(
      name: "ImportingTests",
      dependencies: [
        "Importing", "ArticleText", "ExportFormats", "FactCheck", "JSON", "ReportModel",
        "SeededRandom", "TestSupport",
      ],
      swiftSettings: house),
    .testTarget(
      name: "HelpersTests", dependencies: ["Helpers", "ArticleLoading", "JSON"],
      swiftSettings: house),
    .testTarget(
      name: "SigningTests",
      dependencies: [
        "Signing", "ArticleLoading", "FactCheck", "LoopbackServer", "PtySupport", "SigningSupport",
      ],
      swiftSettings: house),
    .testTarget(
      name: "WebArchivesTests",
      dependencies: ["WebArchives", "ArticleLoading", "FactCheck", "JSON", "SeededRandom"],
      swiftSettings: house),
    .target(
      name: "SigningSupport",
      dependencies: ["ArticleLoading", "LoopbackServer", "PtySupport"],
      path: "Tests/SigningSupport", swiftSettings: house),
    .target(
      name: "ReportSamples", dependencies: ["ArticleText", "FactCheck", "TestSupport"],
      path: "Tests/ReportSamples", swiftSettings: house),
    .testTarget(
      name: "ReportWordsTests", dependencies: ["ReportWords", "FactCheck"], swiftSettings: house),
    .testTarget(
      name: "ReportModelTests",
      dependencies: [
        "ReportModel", "ArticleText", "FactCheck", "JSON", "ReportSamples",
        "SeededRandom", "TestSupport",
      ],
      exclude: ["Golden"], swiftSettings: house),
    .testTarget(
      name: "AgreementTests", dependencies: ["Agreement", "SeededRandom"], swiftSettings: house),
    .testTarget(
      name: "LintTests",
      dependencies: [
        "Lint", "FactCheck", "ReportModel", "ReportSamples", "SeededRandom", "TestSupport",
      ],
      swiftSettings: house),
    .testTarget(
      name: "TemplatesTests",
      dependencies: [
        "Templates", "ArticleText", "ExportFormats", "FactCheck", "ReportModel", "ReportSamples",
        "ReportWords", "SeededRandom", "TestSupport",
      ],
      swiftSettings: house),
    .testTarget(
      name: "ExportFormatsTests",
      dependencies: [
        "ExportFormats", "ArticleText", "FactCheck", "JSON", "ReportModel", "ReportSamples",
        "SeededRandom", "Templates", "TestSupport",
      ],
      exclude: ["Golden"], swiftSettings: house),
    .testTarget(
      name: "PresentationTests",
      dependencies: ["Presentation", "ArticleText", "FactCheck", "ReportModel", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "WorkbenchTests",
      dependencies: [
        "Workbench", "ArticleLoading", "ArticleText", "CSQLite", "ClaimLibrary", "ClaimSearch",
        "Database",
        "FactCheck", "Helpers", "Importing", "JSON",
        "Launch", "Lint", "LoopbackServer", "ExportFormats", "Presentation", "PtySupport",
        "ReportModel", "SafeFiles", "SeededRandom", "SessionStore", "Signing", "SigningSupport",
        "TeamStore", "Templates", "TestSupport", "WebArchives",
      ],
      exclude: ["Golden"], swiftSettings: house),
    .testTarget(
      name: "LaunchTests",
      dependencies: [
        "ArticleLoading", "FactCheck", "Launch", "Presentation", "SeededRandom", "SessionStore",
        "TeamStore", "TeamSupport", "TestSupport", "Workbench",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: house),
    .testTarget(
      name: "TerminalTests", dependencies: ["Terminal", "PtySupport", "editor-probe"],
      swiftSettings: house),
    .testTarget(
      name: "ProgramTests",
      dependencies: [
        "factdesk", "open-claims", "Database", "FactCheck", "JSON", "LoopbackServer", "PtySupport",
        "ReportModel", "SeededRandom", "SessionStore", "TeamSupport", "TestSupport",
      ],
      swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)

// The fuzzer needs libFuzzer, which only Scripts/fuzz.sh links; other builds need not know of it.
if Context.environment["FACTDESK_FUZZ"] != nil {
  package.targets += [
    .systemLibrary(name: "CLibFuzzer", path: "Tests/Fuzz/CLibFuzzer"),
    .executableTarget(
      name: "fuzzer", dependencies: ["ArticleLoading", "ArticleText", "FactCheck", "CLibFuzzer"],
      path: "Tests/Fuzz/Fuzzer", swiftSettings: house),
  ]
}
