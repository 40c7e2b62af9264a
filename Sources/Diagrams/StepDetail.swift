import Gaps

/// At the title of a step: the journey that tells it in detail, and what was found in that one.
struct StepDetail: Sendable {
  var address: String
  var sign: Point
  /// The other journey's title, and below it its gaps and its lowest feeling.
  var words: [Words]
  /// The shape of its heaviest gap, before their number.
  var heaviest: (severity: Severity, center: Point)?

  /// What it covers.
  var frame: Frame {
    let last = words[words.count - 1].frame
    let right = words.reduce(0) { max($0, $1.frame.right) }
    return Frame(x: sign.x, y: sign.y, width: right - sign.x, height: last.bottom - sign.y)
  }

  init(_ other: borrowing Neighbours.Neighbour, at origin: Point, width: Double, _ wording: Wording) {
    address = other.address
    sign = origin
    let x = origin.x + 20
    let title = Words(
      wrapped(other.title, width: width - 20, .help),
      .help,
      at: Point(x, origin.y + 11),
      .ink2
    )
    words = [title]
    var y = title.lastBaseline + 17
    if other.gaps > 0 {
      if let severity = other.heaviest { heaviest = (severity, Point(origin.x + 7, y - 4)) }
      words.append(
        Words(wrapped(wording.gaps(other.gaps), width: width - 20, .help), .help, at: Point(x, y), .ink2)
      )
      y += 16
    }
    if let lowest = other.lowest {
      let lines = wrapped(wording.lowest(lowest), width: width - 20, .help)
      words.append(Words(lines, .help, at: Point(x, y), .ink2))
    }
  }
}

extension Pen {
  mutating func detail(_ detail: StepDetail) {
    link(to: detail.address) { pen in
      pen.detailSign(at: detail.sign)
      pen.words(detail.words[0])
    }
    if let (severity, center) = detail.heaviest { shape(severity, at: center, scale: 0.6, isMuted: false) }
    for words in detail.words.dropFirst() { self.words(words) }
  }

  /// A box that can be opened, 14 wide and high.
  mutating func detailSign(at origin: Point) {
    rect(
      Frame(x: origin.x + 0.5, y: origin.y + 0.5, width: 13, height: 13),
      .axis,
      radius: 2.5,
      Stroke(width: 1.4)
    )
    line(
      Point(origin.x + 3.5, origin.y + 7),
      Point(origin.x + 10.5, origin.y + 7),
      .blockLine,
      Stroke(width: 1.6)
    )
    line(
      Point(origin.x + 7, origin.y + 3.5),
      Point(origin.x + 7, origin.y + 10.5),
      .blockLine,
      Stroke(width: 1.6)
    )
  }
}
