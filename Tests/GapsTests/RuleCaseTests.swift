import Gaps
import Testing

/// Every rule on small maps: one that must fire, one that nearly does, one where there is nothing to see.
struct RuleCaseTests {
  static let all: [RuleCase] =
    momentCases + audienceCases + messageCases + touchpointCases + promiseAndFeelingCases + evidenceCases
    + followUpCases + planCases

  @Test(arguments: all)
  func `a rule says what is expected of it`(rule: RuleCase) throws {
    let found = try rule.examined()
    #expect(found == rule.outcome, "\(found)")
  }

  @Test(arguments: ruleCatalogue.map(\.id))
  func `each rule has a case that fires, a near miss and one without data`(id: String) {
    let cases = Self.all.filter { $0.rule == id }
    #expect(cases.contains { if case .fires = $0.outcome { true } else { false } }, "no case of \(id) fires")
    #expect(cases.contains { $0.outcome == .nothing }, "\(id) has no near miss")
    #expect(
      cases.contains { if case .skipped = $0.outcome { true } else { false } },
      "\(id) is never skipped"
    )
  }

  @Test func `no case is about a rule that doesn't exist`() {
    let known = Set(ruleCatalogue.map(\.id))
    #expect(Self.all.map(\.rule).filter { !known.contains($0) } == [])
  }
}
