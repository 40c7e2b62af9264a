package import Journeys
