import Values

extension AbsenceState.Deed {
    package var text: LocalizedText {
        switch self {
        case .adopted:
            LocalizedText(
                english: "found the absence as it is",
                dutch: "trof de afwezigheid aan zoals die is")
        case .entered:
            LocalizedText(english: "entered the absence", dutch: "voerde de afwezigheid in")
        case .removed:
            LocalizedText(english: "took the absence back", dutch: "nam de afwezigheid terug")
        case .settled:
            LocalizedText(
                english: "set the days of the absence by the clocks of the place",
                dutch: "zette de dagen van de afwezigheid volgens de klok ter plaatse")
        }
    }
}

extension ReservationState.Deed {
    package var text: LocalizedText {
        switch self {
        case .adopted:
            LocalizedText(
                english: "found the reservation as it is",
                dutch: "trof de reservering aan zoals die is")
        case .reserved:
            LocalizedText(english: "made the reservation", dutch: "maakte de reservering")
        case .released:
            LocalizedText(english: "released the reservation", dutch: "gaf de reservering vrij")
        }
    }
}

extension FreezeState.Deed {
    package var text: LocalizedText {
        switch self {
        case .adopted:
            LocalizedText(
                english: "found the freeze window as it is",
                dutch: "trof de wijzigingsstop aan zoals die is")
        case .frozen:
            LocalizedText(
                english: "entered the freeze window", dutch: "voerde de wijzigingsstop in")
        case .altered:
            LocalizedText(english: "altered the freeze window", dutch: "wijzigde de wijzigingsstop")
        case .thawed:
            LocalizedText(
                english: "took the freeze window back", dutch: "nam de wijzigingsstop terug")
        case .created:
            LocalizedText(
                english: "entered the freeze window by a file",
                dutch: "voerde de wijzigingsstop in met een bestand")
        case .changed:
            LocalizedText(
                english: "changed the freeze window by a file",
                dutch: "wijzigde de wijzigingsstop met een bestand")
        case .settled:
            LocalizedText(
                english: "set the days of the freeze window by the clocks of the place",
                dutch: "zette de dagen van de wijzigingsstop volgens de klok ter plaatse")
        }
    }
}

extension ReleaseState.Deed {
    package var text: LocalizedText {
        switch self {
        case .adopted:
            LocalizedText(
                english: "found the release as it is",
                dutch: "trof de release aan zoals die is")
        case .created:
            LocalizedText(english: "named the release", dutch: "gaf de release een naam")
        }
    }
}

extension ActionState.Deed {
    package var text: LocalizedText {
        switch self {
        case .adopted:
            LocalizedText(
                english: "found the recurring action as it is",
                dutch: "trof de terugkerende actie aan zoals die is")
        case .created:
            LocalizedText(
                english: "entered the recurring action",
                dutch: "voerde de terugkerende actie in")
        case .altered:
            LocalizedText(
                english: "altered the recurring action",
                dutch: "paste de terugkerende actie aan")
        case .retired:
            LocalizedText(
                english: "ended the recurring action",
                dutch: "beëindigde de terugkerende actie")
        case .changed:
            LocalizedText(
                english: "changed the recurring action by a file",
                dutch: "wijzigde de terugkerende actie met een bestand")
        }
    }
}

extension ScheduleState.Deed {
    package var text: LocalizedText {
        switch self {
        case .adopted:
            LocalizedText(
                english: "found the plan of the call as it is",
                dutch: "trof de planning van de melding aan zoals die is")
        case .planned:
            LocalizedText(english: "planned the call", dutch: "plande de melding")
        case .unplanned:
            LocalizedText(
                english: "took the call off the calendar",
                dutch: "haalde de melding van de kalender")
        }
    }
}

extension CalendarState.Deed {
    package var text: LocalizedText {
        switch self {
        case .adopted:
            LocalizedText(
                english: "found the service hours as they are",
                dutch: "trof de servicetijden aan zoals ze zijn")
        case .created:
            LocalizedText(
                english: "entered the service hours",
                dutch: "voerde de servicetijden in")
        case .changed:
            LocalizedText(english: "changed the service hours", dutch: "wijzigde de servicetijden")
        }
    }
}
