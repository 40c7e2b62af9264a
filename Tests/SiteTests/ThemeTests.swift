import DefaultTheme
import Diagnostics
import Journeys
import Testing

@testable import Site

@Suite struct ThemeTests {
  @Test func `has words for every phrase in both languages, with the same places for values`() {
    let theme = Theme.load().value
    for phrase in Phrase.allCases {
      let english = theme.words(.en).text(phrase)
      let dutch = theme.words(.nl).text(phrase)
      #expect(english != nil && dutch != nil, "\(phrase.rawValue)")
      #expect(english?.names == dutch?.names, "\(phrase.rawValue)")
    }
  }

  @Test func `reads the default theme without a remark`() {
    #expect(Theme.load().diagnostics.isEmpty)
  }

  @Test func `takes a site's own words and keeps the others`() {
    let own = [(path: "templates/strings/nl.yaml", text: "gaps: Leemtes\n")]
    let html = site(of: smallContent, overrides: own).text("gaps.html")
    #expect(html.contains("<h1>Leemtes</h1>"))
    #expect(html.contains("Doelgroepen"))
  }

  @Test func `takes a site's own page shell`() {
    let own = [
      (
        path: "templates/page.mustache",
        text: "<title>{{title}}</title>{{#logo}}logo{{/logo}}<main>{{{main}}}</main>"
      )
    ]
    let html = site(of: smallContent, overrides: own).text("journeys/boek.html")
    #expect(html.hasPrefix("<title>Een boek bestellen · Klantreizen</title><main>"))
    #expect(html.hasSuffix("</main>"))
  }

  @Test func `adds a house style to the one style sheet, under another name`() {
    let own = [(path: "templates/assets/house.css", text: ":root { --gap: #00f; }")]
    let plain = smallSite.pages.map(\.path).filter { $0.hasSuffix(".css") }
    let styled = site(of: smallContent, overrides: own)
    let assets = styled.pages.map(\.path).filter { $0.hasSuffix(".css") }
    #expect(plain.count == 1 && assets.count == 1 && plain != assets)
    #expect(styled.text(assets[0]).hasSuffix(":root { --gap: #00f; }"))
    #expect(styled.text("index.html").contains(assets[0]))
  }

  @Test func `no class for type or lines in pictures means something else on pages`() throws {
    let path = try #require(smallSite.pages.map(\.path).first { $0.hasSuffix(".css") })
    let sheet = smallSite.text(path)
    let rules = sheet.split(separator: "\n").filter { $0.hasPrefix("svg .t-") || $0.hasPrefix("svg .l-") }
    #expect(rules.count > 10)
    for name in rules.map({ $0.dropFirst(4).prefix { $0 != "{" } }) {
      let uses = sheet.ranges(of: name).count { use in
        let next = sheet[use.upperBound]
        return !next.isLetter && !next.isNumber
      }
      #expect(uses == 1, "\(name)")
    }
  }

  @Test(arguments: [
    ("<a>\n  {{titel}}", DiagnosticID.templateUnknownName, "templates/page.mustache:2:3"),
    ("{{! fine }}{{title}}\n{{> header}}", .templateSyntax, "templates/page.mustache:2:1"),
    ("{{#title}}x{{/title}}", .templateSyntax, "templates/page.mustache:1:1"),
  ])
  func `says what is wrong with a page shell, and where`(text: String, id: DiagnosticID, place: String) {
    let remark = Theme.load(overrides: [SourceFile(path: "templates/page.mustache", text: text)]).diagnostics
      .first
    #expect(remark?.id == id)
    #expect(remark?.location.description == place)
  }

  @Test func `says that a section of a page shell is never closed`() {
    let file = SourceFile(path: "templates/page.mustache", text: "<p>\n{{#logo}}x")
    let remarks = Theme.load(overrides: [file]).diagnostics
    #expect(remarks.map(\.id) == [.templateSyntax])
    #expect(remarks.first?.location.line == 2)
  }

  @Test func `warns of words that the interface doesn't have`() {
    let file = SourceFile(path: "templates/strings/en.yaml", text: "gapz: Holes\n")
    let remarks = Theme.load(overrides: [file]).diagnostics
    #expect(remarks.map(\.id) == [.unknownKey])
    #expect(remarks.first?.location.description == "templates/strings/en.yaml:1:1")
  }

  @Test func `chooses the wording that goes with a number`() {
    let words = Theme.load().value.words(.nl)
    #expect(words.count(.daysAgo, 1) == "1 dag geleden")
    #expect(words.count(.daysAgo, 2) == "2 dagen geleden")
  }

  @Test func `writes a feeling's number as people do`() {
    let words = Theme.load().value.words(.nl)
    #expect(words.score(-1.5, on: .standard) == "\u{2212}1,5")
    #expect(words.score(2, on: .standard) == "+2")
    #expect(words.score(0, on: .standard) == "0")
    #expect(words.score(7.25, on: FeelingScale(lowest: 1, highest: 10)) == "7,25")
    #expect(Theme.load().value.words(.en).score(0.05, on: .standard) == "+0.05")
  }

  @Test func `names an asset after its contents`() {
    // Test vectors of the FNV authors.
    #expect(contentHash(of: []) == "cbf29ce484")
    #expect(contentHash(of: Array("a".utf8)) == "af63dc4c86")
    #expect(contentHash(of: Array("foobar".utf8)) == "85944171f7")
  }
}
