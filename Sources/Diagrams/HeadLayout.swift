import Gaps
import Journeys

/// The head of the map: phase bars, transitions that are not simply the next step, and step titles.
struct HeadLayout: Sendable {
  var phases: [PhaseBar]
  /// Height of the phase bars.
  var barHeight: Double
  var transitions: TransitionBand
  /// Between the transitions and the titles.
  var spans: SpanBand
  var steps: [StepHead] = []
  var holes: [PhaseHole] = []
  var height: Double = 0

  /// Where the step titles start.
  var stepTop: Double { barHeight + transitions.height + spans.height }

  init(
    of journey: borrowing Journey,
    grid: inout Grid,
    places: borrowing GapPlaces,
    findings: [Finding],
    neighbours: borrowing Neighbours,
    wording: Wording
  ) {
    phases = PhaseBar.all(of: journey.phases, places, findings)
    for index in phases.indices { phases[index].makeRoom(in: &grid) }
    barHeight = phases.reduce(46) { max($0, $1.neededHeight) }
    for index in phases.indices { phases[index].arrange(in: grid, height: barHeight) }
    spans = SpanBand(of: journey, grid: grid, wording: wording)
    transitions = TransitionBand(
      of: journey,
      grid: grid,
      top: barHeight,
      spans: spans,
      findings: findings,
      neighbours: neighbours,
      wording: wording
    )
    spans.move(to: barHeight + transitions.height, in: grid)
    // Room for the two lines of the rail, also where no step has a title.
    height = stepTop + 50
    placeTitles(of: journey.steps, journey.phases, grid, places, findings, neighbours, wording)
  }

  private mutating func placeTitles(
    of steps: [Step],
    _ phases: [Phase],
    _ grid: Grid,
    _ places: GapPlaces,
    _ findings: [Finding],
    _ neighbours: Neighbours,
    _ wording: Wording
  ) {
    self.steps.reserveCapacity(steps.count)
    for (index, column) in grid.columns.enumerated() {
      if let step = column.step {
        var head = StepHead(step, of: steps, column: column, top: stepTop, neighbours, wording)
        head.place(places.steps[step], of: findings, in: column)
        height = max(height, head.bottom + 10)
        self.steps.append(consume head)
      } else {
        let phase = column.phase.map { phases[$0] }
        let hole = PhaseHole(column: index, of: phase, grid: grid, top: stepTop, wording: wording)
        height = max(height, hole.bottom + 12)
        holes.append(hole)
      }
    }
  }
}

/// The title of a column.
struct StepHead: Sendable {
  var id: String
  var isMomentOfTruth: Bool
  /// Around the title of a step that not everybody takes.
  var optional: Frame?
  var star: Point
  var words: [Words] = []
  /// The journey that tells it in detail.
  var detail: StepDetail?
  var markers: [Marker] = []
  var bottom: Double

  /// Without its markers.
  init(
    _ index: Int,
    of steps: [Step],
    column: Grid.Column,
    top: Double,
    _ neighbours: borrowing Neighbours,
    _ wording: Wording
  ) {
    let isMomentOfTruth = steps[index].isMomentOfTruth
    id = steps[index].id
    self.isMomentOfTruth = isMomentOfTruth
    star = Point(column.right - 16, top + 18)
    let x = column.x + Measures.textInset
    let room = column.width - 24 - (isMomentOfTruth ? 22 : 0)
    var baseline = top + 22
    let title = Words(wrapped(steps[index].title, width: room, .strong), .strong, at: Point(x, baseline))
    let hasTitle = !steps[index].title.isEmpty
    if hasTitle { baseline = title.lastBaseline + 16 }
    var (first, actors, subJourney) = (String(index + 1), "", String?.none)
    if steps[index].saysMore {
      let step = steps[index]
      if let time = step.time, !time.isEmpty { first += " · " + time }
      actors = step.actors.joined(separator: ", ")
      subJourney = step.subJourney
    }
    if steps[index].isOptional { first += " · " + wording.isOptional }
    let detail = Words(wrapped(first, width: room, .help), .help, at: Point(x, baseline), .ink3)
    baseline = detail.lastBaseline
    var words = hasTitle ? [title, detail] : [detail]
    if !actors.isEmpty {
      let detail = Words(wrapped(actors, width: room, .help), .help, at: Point(x, baseline + 15), .ink3)
      baseline = detail.lastBaseline
      words.append(detail)
    }
    self.words = words
    var bottom = baseline
    if let id = subJourney, let other = neighbours.named[id] {
      let made = StepDetail(other, at: Point(x, bottom + 8), width: column.width - 24, wording)
      bottom = made.frame.bottom
      self.detail = made
    }
    if steps[index].isOptional {
      optional = Frame(x: column.x + 4, y: top + 3, width: column.width - 8, height: bottom + 7 - (top + 3))
    }
    self.bottom = bottom
  }

  /// Below the words, in as many rows as they need.
  mutating func place(_ markers: [Int], of findings: [Finding], in column: Grid.Column) {
    guard !markers.isEmpty else { return }
    let perRow = max(1, Int((column.width - 24) / 28))
    for (place, finding) in markers.enumerated() {
      let center = Point(
        column.x + Measures.textInset + 12 + Double(place % perRow) * 28,
        bottom + 20 + Double(place / perRow) * 27
      )
      self.markers.append(Marker(finding + 1, findings[finding], at: center))
    }
    bottom = (self.markers.last?.frame.bottom ?? bottom) - 2
  }
}

/// A phase without steps: a hole in the map that says so.
struct PhaseHole: Sendable {
  var columns: Range<Int>
  var isSkipped: Bool
  var words: [Words]
  var bottom: Double

  init(column: Int, of phase: Phase?, grid: borrowing Grid, top: Double, wording: Wording) {
    columns = column..<(column + 1)
    isSkipped = phase?.skipped != nil
    let what: String
    let question: String
    if let reason = phase?.skipped {
      (what, question) = (wording.skippedPhase, reason)
    } else if let phase {
      (what, question) = (wording.emptyPhase, phase.question ?? wording.emptyPhaseQuestion)
    } else {
      (what, question) = (wording.emptyJourney, wording.emptyJourneyQuestion)
    }
    let x = grid.columns[column].x + 18
    let room = grid.columns[column].width - 36
    let first = Words(
      wrapped(what, width: room, .strong),
      .strong,
      at: Point(x, top + 30),
      isSkipped ? .mutedText : .gapText
    )
    words = [first]
    if !question.isEmpty {
      words.append(
        Words(
          wrapped(question, width: room, .card),
          .card,
          at: Point(x, first.lastBaseline + 18),
          isSkipped ? .ink3 : .ink
        )
      )
    }
    bottom = (words.last?.lastBaseline ?? top) + 12
  }
}
