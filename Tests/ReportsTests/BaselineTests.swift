import Gaps
import Journeys
import Reports
import Testing

struct BaselineTests {
  @Test func `the gaps written to a baseline are known afterwards, and a gap that came later is new`() throws
  {
    let before = checked(twoQuestions)
    let text = Baseline.text(of: before.gaps, on: before.date)
    let baseline = try Baseline(text: text)
    #expect(checked(twoQuestions, baseline: baseline).newGaps == [])

    let more = twoQuestions.map { ($0.path, $0.text + "- question: Hoe duur?\n") }
    let after = checked(more, baseline: baseline)
    #expect(after.newGaps.map(\.finding.rule) == ["unanswered-question"])
    #expect(after.newGaps.first?.finding.title.contains("hoe duur?") == true)
    #expect(after.fails(on: .high))
    #expect(!after.fails(on: .critical))
  }

  @Test func `a muted gap is not written: when its mute ends it is new`() throws {
    let before = checked(twoQuestions)
    let baseline = try Baseline(text: Baseline.text(of: before.gaps, on: before.date))
    #expect(before.gaps.count - before.newGaps.count == 1)
    let later = checked(twoQuestions, on: "2027-01-02", baseline: baseline)
    #expect(later.newGaps.map(\.finding.title).contains { $0.contains("wie?") })
  }

  @Test func `what is known and there no more counts as closed`() throws {
    let before = checked(twoQuestions)
    let baseline = try Baseline(text: Baseline.text(of: before.gaps, on: before.date))
    let answered = twoQuestions.map {
      ($0.path, $0.text.replacing("Waar, en wanneer?", with: "Waar?\n  - answered-by: Site"))
    }
    let after = checked(answered, baseline: baseline)
    #expect(baseline.closedCount(of: after.gaps) == 1)
    #expect(after.text(listingSkipped: false).hasSuffix("Since the baseline: 0 new gaps, 1 closed\n"))
  }

  @Test func `a line needs a fingerprint only, and a file may hold remarks`() throws {
    let baseline = try Baseline(text: "# why\r\n\r\nstale-map-0123456789ab\r\n")
    #expect(baseline.fingerprints == ["stale-map-0123456789ab"])
  }

  @Test(arguments: ["stale-map", "{\"a\": 1}", "stale-map-0123", "-0123456789ab"])
  func `another file is no baseline, and the line says so`(line: String) {
    #expect(throws: BaselineError.self) { try Baseline(text: "# a\n\(line)\n") }
  }
}
