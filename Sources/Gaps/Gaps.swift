package import Journeys

/// The gaps of every journey, in the order of the atlas's journeys.
package func findings(in atlas: Atlas) -> [JourneyFindings] { [] }
