// What only items of certain lanes have.

/// A question that the audience has in a step.
package struct Question: Hashable, Sendable {
  /// Who or what answers it, in the author's words; empty when nobody does.
  package var answers: [String]
}

/// A feeling: the author's words and, if they give one, its place on the curve.
package struct Feeling: Hashable, Sendable {
  /// One, or several in the order felt within the step (`curious → hesitant`).
  package var moments: [Moment]

  package struct Moment: Hashable, Sendable {
    /// The author's words, emoji included, without the number.
    package var words: String
    /// On the curve: −1 (the scale's worst) … 0 (neutral) … 1 (its best); nil for words alone.
    package var level: Double?
    /// The number as written, on the journey's scale.
    package var score: Double?
  }

  /// The level the step ends on: the last one that has one.
  package var level: Double? { moments.last { $0.level != nil }?.level }
  /// The score that belongs to `level`, on the journey's own scale.
  package var score: Double? { moments.last { $0.level != nil }?.score }
  /// The author's words, several joined by an arrow.
  package var words: String {
    moments.count == 1
      ? moments[0].words : moments.map(\.words).filter { !$0.isEmpty }.joined(separator: " → ")
  }
}

/// The scale on which a journey's feelings are given.
package struct FeelingScale: Hashable, Sendable {
  package var lowest: Double
  package var highest: Double
  /// For a scale of words: what its levels are called, from the worst to the best; else empty.
  package var words: [String] = []

  /// −2…2
  package static let standard = FeelingScale(lowest: -2, highest: 2)

  package init(lowest: Double, highest: Double) {
    precondition(lowest < highest, "a scale goes up")
    self.lowest = lowest
    self.highest = highest
  }

  package var neutral: Double { (lowest + highest) / 2 }

  /// −1…1 for a score on the scale.
  package func level(of score: Double) -> Double { (score - neutral) / ((highest - lowest) / 2) }
}

/// A promise that is made, kept or broken in a step.
package struct PromiseUse: Hashable, Sendable {
  /// Id in the register, or made from the words.
  package var promise: String
  package var event: Event
  /// How it was kept or broken, in the author's words.
  package var how: String?
  /// How soon was promised, and how long it took, in the author's words.
  package var expected: String?
  package var actual: String?

  package enum Event: String, CaseIterable, Hashable, Sendable { case made, kept, broken }
}

package struct Opportunity: Hashable, Sendable {
  /// Ids of the items (pains, questions …) it solves.
  package var solves: [String]
  /// 1…5
  package var effect: Double?
  /// 1…5
  package var effort: Double?
  package var due: Day?
  package var status: Status = .open

  package enum Status: String, CaseIterable, Hashable, Sendable { case open, planned, done, dropped }
}

package struct Metric: Hashable, Sendable {
  package var target: String?
  /// Whether a lower or a higher value is better, when the author says so.
  package var better: Better?

  package enum Better: String, CaseIterable, Hashable, Sendable { case lower, higher }
}

/// A gap that the author saw.
package struct AuthoredGap: Hashable, Sendable {
  /// A severity's name: critical, high, medium or low.
  package var severity: String?
  package var status: String?
}
