-- Reads one ticket with its history as of one moment.
-- returns [list] the ticket [string: JSON, or nil], its events [list of string: "hash JSON"] oldest first, its seal [string, or
--   nil]
local tickets_key = KEYS[1] -- hash: number -> JSON
local history_key = KEYS[2] -- list of "hash JSON"
local seals_key = KEYS[3] -- hash: number -> "hash digest"
local no = ARGV[1] -- [string]

return {redis.call('HGET', tickets_key, no), redis.call('LRANGE', history_key, 0, -1), redis.call('HGET', seals_key, no)}
