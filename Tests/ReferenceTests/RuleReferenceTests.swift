import Foundation
import Gaps
import Journeys
import Reference
import Testing

struct RuleReferenceTests {
  @Test(arguments: Language.allCases)
  func `the reference of the rules in the repository is the one they make`(language: Language) throws {
    let path = repository + "/docs/rules.\(language.rawValue).md"
    let made = ruleReference(in: language)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
      try made.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == made, "UPDATE_GOLDENS=1 writes it")
  }

  @Test(arguments: ruleCatalogue.map(\.id))
  func `each rule stands in the reference once, with all its texts`(id: String) throws {
    let rule = try #require(ruleCatalogue.first { $0.id == id })
    for language in Language.allCases {
      let page = ruleReference(in: language)
      #expect(page.components(separatedBy: "\n### `\(id)`\n").count == 2)
      for text in [rule.looksAt, rule.why, rule.remedy] { #expect(page.contains(text[language])) }
    }
  }
}

private let repository = ["ReferenceTests", "Tests"].reduce(
  (#filePath as NSString).deletingLastPathComponent
) { path, _ in (path as NSString).deletingLastPathComponent }
