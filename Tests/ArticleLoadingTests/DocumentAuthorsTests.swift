import Testing

@testable import ArticleLoading

/// Authors as people write them into documents.
@Suite struct DocumentAuthorsTests {
  @Test(arguments: [
    ("Mara Vance and Jo Bell", ["Mara Vance", "Jo Bell"]),
    ("Mara Vance, Jo Bell and Cy Day", ["Mara Vance", "Jo Bell", "Cy Day"]),
    ("Mara Vance & Jo Bell", ["Mara Vance", "Jo Bell"]),
    ("Mara Vance und Jo Bell", ["Mara Vance", "Jo Bell"]),
    ("Mara Vance et Jo Bell", ["Mara Vance", "Jo Bell"]),
    ("Mara Vance y Jo Bell", ["Mara Vance", "Jo Bell"]),
    ("Mara Vance; Jo Bell", ["Mara Vance", "Jo Bell"]),
    ("By Mara Vance", ["Mara Vance"]), ("Von Mara Vance", ["Mara Vance"]),
    ("von der Leyen, Ursula", ["von der Leyen, Ursula"]),
    ("Marks and Spencer", ["Marks and Spencer"]), ("Mac & i", ["Mac & i"]),
    ("Ann and Bo Lee", ["Ann and Bo Lee"]), ("Ortega y Gasset", ["Ortega y Gasset"]),
    ("Lee, Ann", ["Lee, Ann"]), ("Ann Lee, PhD", ["Ann Lee, PhD"]),
    ("Ann Lee (Quay Times)", ["Ann Lee"]), ("Redaktion", ["Redaktion"]),
    ("Ann Lee <ann@paper.example>; Bo Ray", ["Ann Lee", "Bo Ray"]),
    ("admin", []), ("  ", []),
  ])
  func namesInALine(_ example: (line: String, names: [String])) {
    #expect(DocumentAuthors.names(example.line) == example.names)
  }

  @Test func inABookACommaTurnsANameRound() {
    #expect(DocumentAuthors.names("Le Guin, Ursula K.", areOne: true) == ["Le Guin, Ursula K."])
    #expect(DocumentAuthors.names("Ann Lee and Bo Ray", areOne: true) == ["Ann Lee", "Bo Ray"])
  }
}
