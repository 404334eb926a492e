-- Carries out what follows an attempt; a delivery that is no longer queued was settled before.
-- returns [integer] 1 when it was carried out, 0 when there was nothing to do
local deliveries_key = KEYS[1] -- hash: id -> JSON
local attempts_key = KEYS[2] -- hash: id -> "attempts firstMs"
local queue_key = KEYS[3] -- sorted set: "destination|rank|sequence|id", all scores 0
local queued_key = KEYS[4] -- hash: id -> member of the queue
local destinations_key = KEYS[5] -- sorted set: destination -> next attempt, ms
local dead_key = KEYS[6] -- sorted set: id -> dead since, ms
local obituaries_key = KEYS[7] -- hash: id -> "attempts reason"
local id = ARGV[1] -- [string]
local destination = ARGV[2] -- [string]
local next_step = ARGV[3] -- [string] done, retry or dead
local now_ms = ARGV[4] -- [integer]
local next_ms = ARGV[5] -- [integer] when the destination may be tried again
local reason = ARGV[6] -- [string] why it is dead

local member = redis.call('HGET', queued_key, id)
if not member then
    return 0
end

local tried = redis.call('HGET', attempts_key, id)
local attempts, first_ms = 0, now_ms
if tried then
    attempts, first_ms = string.match(tried, '^(%d+) (%d+)$')
end
attempts = string.format('%d', attempts + 1)

if next_step == 'retry' then
    redis.call('HSET', attempts_key, id, attempts .. ' ' .. first_ms)
    redis.call('ZADD', destinations_key, next_ms, destination)
    return 1
end

redis.call('ZREM', queue_key, member)
redis.call('HDEL', queued_key, id)
redis.call('HDEL', attempts_key, id)
if next_step == 'dead' then
    redis.call('ZADD', dead_key, now_ms, id)
    redis.call('HSET', obituaries_key, id, attempts .. ' ' .. reason)
else
    redis.call('HDEL', deliveries_key, id)
end
if head_of(queue_key, destination) then
    redis.call('ZADD', destinations_key, next_ms, destination)
else
    redis.call('ZREM', destinations_key, destination)
end
return 1
