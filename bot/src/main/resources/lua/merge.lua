-- Puts one delivery where several stood in their destination's queue, at the place of the first of them.
-- returns [integer] 1 when it was done, 0 when one of them is no longer queued: nothing changed
local deliveries_key = KEYS[1] -- hash: id -> JSON
local attempts_key = KEYS[2] -- hash: id -> "attempts firstMs"
local queue_key = KEYS[3] -- sorted set: "destination|rank|sequence|id", all scores 0
local queued_key = KEYS[4] -- hash: id -> member of the queue
local digest_id = ARGV[1] -- [string]
local digest = ARGV[2] -- [JSON]
-- ARGV[3] and on: ids of those that go, first the one that stands first

local members = {}
for i = 3, #ARGV do
    local member = redis.call('HGET', queued_key, ARGV[i])
    if not member then
        return 0
    end
    members[#members + 1] = member
end

local place = string.match(members[1], '^([^|]*|%d|%d+|)')
for i, member in ipairs(members) do
    redis.call('ZREM', queue_key, member)
    redis.call('HDEL', queued_key, ARGV[i + 2])
    redis.call('HDEL', attempts_key, ARGV[i + 2])
    redis.call('HDEL', deliveries_key, ARGV[i + 2])
end
redis.call('ZADD', queue_key, 0, place .. digest_id)
redis.call('HSET', queued_key, digest_id, place .. digest_id)
redis.call('HSET', deliveries_key, digest_id, digest)
return 1
