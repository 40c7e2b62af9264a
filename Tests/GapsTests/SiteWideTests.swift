import Gaps
import Journeys
import Testing

struct SiteWideTests {
  private let audiences = [
    (path: "content/audiences/reader.md", text: "---\nname: Reader\nneed: A book tonight\n---\n"),
    (path: "content/audiences/lender.md", text: "---\nname: Lender\nnot-served: no licence to lend\n---\n"),
  ]

  @Test func `a gap of the site has a subject, a fingerprint and no journey`() throws {
    let map = try Examined(
      "audience-without-journey",
      "## A\n### B\n- doing: C\n",
      others: audiences
    )
    let finding = try #require(map.site.findings.first)
    #expect(finding.subject == .audience("reader"))
    #expect(finding.fingerprint.hasPrefix("audience-without-journey-"))
    #expect(finding.explanation == "They need ‘A book tonight’, and no map shows whether they get it.")
    #expect(!map.all.findings.contains { $0.rule == finding.rule })
  }

  @Test func `a site-wide rule follows the site's settings and language`() throws {
    let map = "## A\n### B\n- doing: C\n"
    let off = try Examined(
      "audience-without-journey",
      map,
      settings: "gaps: {audience-without-journey: off}",
      others: audiences
    )
    #expect(off.findings == [])
    #expect(off.site.off == ["audience-without-journey"])
    let low = try Examined(
      "audience-without-journey",
      map,
      settings: "lang: nl\ngaps: {audience-without-journey: low}",
      others: audiences
    )
    #expect(low.lines == ["low – Doelgroep zonder reis: Reader"])
  }
}
