-- Puts a dead letter at the end of its destination's queue, as if it had never been tried.
-- returns [integer] 1, or 0 when no dead letter has this id
local dead_key = KEYS[1] -- sorted set: id -> dead since, ms
local obituaries_key = KEYS[2] -- hash: id -> "attempts reason"
local queues = {
    queue = KEYS[3], -- sorted set: "destination|rank|sequence|id", all scores 0
    queued = KEYS[4], -- hash: id -> member of the queue
    destinations = KEYS[5], -- sorted set: destination -> next attempt, ms
    sequence = KEYS[6] -- string: places given so far
}
local deliveries_key = KEYS[7] -- hash: id -> JSON
local id = ARGV[1] -- [string]
local destination = ARGV[2] -- [string]
local rank = ARGV[3] -- [string] 0 urgent, 1 ordinary
local now_ms = ARGV[4] -- [integer]

if redis.call('HEXISTS', deliveries_key, id) == 0 or redis.call('ZREM', dead_key, id) == 0 then
    return 0
end
redis.call('HDEL', obituaries_key, id)
enqueue(queues, id, destination, rank, now_ms)
return 1
