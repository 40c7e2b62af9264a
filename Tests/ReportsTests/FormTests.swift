import Diagnostics
import Gaps
import Journeys
import Markup
import Reports
import Testing

struct FormTests {
  private let report = checked(twoQuestions)

  @Test func `text names the place in the source, the severity and the rule`() {
    #expect(
      report.text(listingSkipped: false).contains(
        "  content/journeys/één dag.md:16:3: high: Vraag zonder antwoord: waar, en wanneer? [unanswered-question]\n"
      )
    )
    #expect(!report.text(listingSkipped: false).contains("wie?"))
    #expect(report.text(listingSkipped: false).hasSuffix(", 1 muted\n"))
  }

  @Test func `text says how many rules had nothing to look at, or which and why`() {
    let count = report.skipped.count
    #expect(count > 1)
    let short = report.text(listingSkipped: false)
    #expect(short.contains("\n\(count) rules had nothing to look at; --skipped says which, and why\n"))
    #expect(!short.contains("broken-promise"))
    #expect(!report.text(listingSkipped: true).contains("--skipped"))
    #expect(report.text(listingSkipped: true).contains("  broken-promise: this journey names no promises\n"))
    let two = checked(
      twoQuestions + [("content/journeys/b.md", "## A\n### B\n- promise: Fast\n- doing: X\n")]
    )
    #expect(
      two.text(listingSkipped: true).contains(
        "  broken-promise: this journey names no promises (1 of 2 journeys)\n"
      )
    )
  }

  @Test func `a gap of the site as a whole points at the file that it is about`() throws {
    let report = checked(twoQuestions + [("content/audiences/lezer.md", "---\nname: Lezer\n---\n")])
    let gap = try #require(report.gaps.first { $0.finding.rule == "audience-without-journey" })
    #expect(gap.journey == nil)
    #expect(gap.audiences == ["Lezer"])
    #expect(gap.location.file == "content/audiences/lezer.md")
    #expect(report.text(listingSkipped: false).contains("The site as a whole: "))
    #expect(report.json.text.contains("\"subject\": \"audience lezer\""))
  }

  @Test func `GitHub's remarks are escaped, one a line, and leave muted gaps out`() throws {
    let lines = report.github.split(separator: "\n").map(String.init)
    let question = try #require(lines.first { $0.contains("unanswered-question") })
    #expect(
      question.hasPrefix(
        "::error file=content/journeys/één dag.md,line=16,col=3,title=high%3A Vraag zonder antwoord%3A waar%2C en wanneer?::"
      )
    )
    #expect(lines.allSatisfy { $0.hasPrefix("::") })
    #expect(lines.count == report.newGaps.count + report.diagnostics.count)
  }

  @Test func `SARIF counts columns in characters and writes paths as addresses`() {
    let file = SourceFile(path: "a é.md", text: "één - x\n")
    let report = CheckReport(
      of: [],
      ofSite: SiteFindings(),
      in: Atlas(settings: Settings(), date: report.date),
      diagnostics: [
        Diagnostic(.unknownKey, .warning, "odd", at: SourceLocation(file: "a é.md", line: 1, column: 7))
      ],
      baseline: nil,
      version: "1.2.3"
    )
    let text = report.sarif(sources: [file.path: file]).text
    #expect(text.contains("\"uri\": \"a%20%C3%A9.md\""))
    #expect(text.contains("\"startColumn\": 5"))
  }

  @Test(arguments: Language.allCases)
  func `a rule's explanation says everything about it in one language`(language: Language) {
    for rule in ruleCatalogue {
      let text = rule.explanation(in: language)
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(text.hasPrefix("\(rule.id) · "))
      for part in [rule.title, rule.looksAt, rule.why, rule.remedy] + rule.origins.map(\.text) {
        #expect(words.contains(part[language].split(whereSeparator: \.isWhitespace).joined(separator: " ")))
      }
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 90 })
    }
  }
}
