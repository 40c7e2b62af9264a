package import Journeys
package import Markup

/// The feeling curve and the phase stripes of a journey, small, for a card in a list.
package func miniature(of journey: Journey) -> Markup {
  let (wide, tall) = (400.0, 92.0)
  var grid = Grid(of: journey, columnWidth: { wide / Double($0) })
  grid.arrange()
  var pen = Pen(.classes, capacity: 3000)
  pen.picture("mini", width: wide, height: tall)
  let zero = 8 + 62.0 / 2
  let series = feelingSeries(of: journey, grid: grid, lane: grid.lane(.feeling, of: journey)).first
  if let series, series.isRated {
    let curve = FeelingCurve(series, top: 8, height: 62, in: grid.columns)
    pen.area(curve)
    pen.line(Point(0, zero), Point(wide, zero), .axis, Stroke(width: 1.2))
    pen.outline(curve.line, .curve, Stroke(width: 2.2, isRound: true, joinsRound: true))
    for spot in curve.spots { pen.circle(spot.center, radius: 3.2, .dot) }
    if let lowest = series.landmarks.lowest {
      let paint: Paint = series.dots[lowest].level < 0 ? .negativeLine : .axis
      pen.circle(curve.spots[lowest].center, radius: 5.5, paint, Stroke(width: 2.2))
    }
  } else {
    pen.line(Point(0, zero), Point(wide, zero), .axis, Stroke(width: 1.2, dash: "4 4"))
  }
  for (phase, columns) in zip(journey.phases, grid.columnsOfPhase) {
    let frame = Frame(x: grid.x(of: columns) + 1, y: tall - 8, width: grid.width(of: columns) - 2, height: 6)
    if phase.steps.isEmpty {
      pen.rect(frame.inset(0.75), .gapLine, Stroke(width: 1.2, dash: "3 3"))
    } else {
      pen.rect(frame, .stripe(phase.role))
    }
  }
  pen.out.write("</svg>")
  return pen.markup
}
