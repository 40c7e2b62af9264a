// The rules that find gaps: an atlas in, findings out.
//
// Each rule is one file under `Rules/` and one line in `ruleCatalogue`. A rule looks at one journey
// (`JourneyView`, where what all rules ask is worked out once) or at the site as a whole (`SiteView`) and
// returns gaps, or says why it had nothing to look at. `Inspection` makes them findings: it settles the severity, leaves out what a
// heavier gap already says, adds the gaps that authors wrote down, names each with a fingerprint, mutes,
// ranks and numbers. Everything is a pure function of the atlas, whose date is an input.
//
// A rule reports silence only where something else on the map contradicts it, and never invents
// content: what is missing is named as a hole with a question. A finding is worded in the journey's
// language; pictures and pages show findings and never judge for themselves.

package import Journeys

/// The gaps of every journey, in the order of the atlas's journeys.
package func findings(in atlas: Atlas) -> [JourneyFindings] {
  let inspection = Inspection(of: atlas)
  return atlas.journeys.map(inspection.findings(in:))
}

/// The gaps of one journey. For several journeys, make one `Inspection` and ask it.
package func findings(in journey: Journey, of atlas: Atlas) -> JourneyFindings {
  Inspection(of: atlas).findings(in: journey)
}
