// What the desk answers is partly made of values that Records reads from rows. Whoever asks the
// desk sees these, and nothing else of Records.
@_exported import enum Journal.EventTopic
@_exported import struct Records.AgreementLine
@_exported import struct Records.BoundAgreement
@_exported import struct Records.CallSchedule
@_exported import struct Records.CallVisibility
@_exported import struct Records.JobBacklog
@_exported import struct Records.FollowerLag
@_exported import enum Records.JournalStatement
@_exported import struct Records.JournaledAgreement
@_exported import struct Records.OutboxTally
@_exported import struct Records.PersonCursor
@_exported import struct Records.PersonEntry
@_exported import struct Records.ProfileGrant
@_exported import struct Records.ReachedService
@_exported import struct Records.RiskCount
@_exported import struct Records.StoredImpact
@_exported import struct Records.ScheduledCall
@_exported import struct Records.StoredAction
@_exported import struct Records.StoredDelivery
@_exported import struct Records.StoredFeed
@_exported import struct Records.StoredSession
@_exported import struct Records.StoredToken
@_exported import struct Records.StoredWebhook
@_exported import enum Records.TokenScope
@_exported import enum Storage.StorageError
