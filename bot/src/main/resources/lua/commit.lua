-- Writes all that one stimulus changes and removes the stimulus, if what was decided on still holds.
-- returns [integer] 1 written; 0 nothing written, a version or the numbers have moved; 2 nothing written, the stimulus is gone:
--   it was committed before; 3 nothing written, the community's audit trail ends elsewhere: chain the traces anew
local inbox_key = KEYS[1] -- stream: messages not handled yet
local tickets_key = KEYS[2] -- hash: number -> JSON
local versions_key = KEYS[3] -- hash: number -> version
local numbers_key = KEYS[4] -- string: "next end"
local clocks_key = KEYS[5] -- sorted set: "kind:subject" -> due, ms
local instances_key = KEYS[6] -- hash: "kind:subject" -> instance
local deliveries_key = KEYS[7] -- hash: id -> JSON
local later_key = KEYS[8] -- sorted set: "sequence|rank|destination|id" -> not before, ms
local queues = {
    queue = KEYS[9], -- sorted set: "destination|rank|sequence|id", all scores 0
    queued = KEYS[10], -- hash: id -> member of the queue
    destinations = KEYS[11], -- sorted set: destination -> next attempt, ms
    sequence = KEYS[12] -- string: places given so far
}
local handled_key = KEYS[13] -- hash: disposition -> count
local courses_key = KEYS[14] -- hash: number -> JSON, how a ticket went in short
local attendance_key = KEYS[15] -- hash: community -> "version JSON"
local seals_key = KEYS[16] -- hash: number -> "hash digest", see Seals
local fetches_key = KEYS[17] -- sorted set: "picture:number" -> due, ms
-- KEYS[18] and on, where the plan names them by their place here: histories (lists of "hash JSON"), lists (sorted sets), indexes
-- (sorted sets: number -> number), repeats (sorted sets: number -> opened, ms), the conversation and origins (strings), sheets
-- (strings: "version JSON"), ledgers (lists of JSON), tallies (hashes: field -> count), registers (hashes: field -> sealed, "head" ->
-- "version next"), marks (sorted sets: "name:field"), auditheads (hash: community -> "number hash"), audit (stream: "hash JSON")
local plan = cjson.decode(ARGV[1]) -- see CommitPlan; every number in it is a string, but for places in KEYS

-- 1. Does everything still hold?
if plan.entry then
    if #redis.call('XRANGE', inbox_key, plan.entry, plan.entry) == 0 then
        return 2
    end
elseif plan.clock and redis.call('HGET', instances_key, plan.clock.member) ~= plan.clock.instance then
    return 2
end
for _, write in ipairs(plan.writes) do
    if (redis.call('HGET', versions_key, write.no) or '0') ~= write.before then
        return 0
    end
    if (redis.call('HGET', seals_key, write.no) or '') ~= write.sealed then
        return 0
    end
end
if plan.numbersSeen and (redis.call('GET', numbers_key) or '0 0') ~= plan.numbersSeen then
    return 0
end

if plan.attendance then
    local known = redis.call('HGET', attendance_key, plan.attendance.community) or '0 '
    if string.match(known, '^%d+') ~= plan.attendance.before then
        return 0
    end
end

for _, sheet in ipairs(plan.sheets) do
    local known = redis.call('GET', KEYS[sheet.key]) or '0 '
    if string.match(known, '^%d+') ~= sheet.before then
        return 0
    end
end

for _, register in ipairs(plan.registers) do
    local head = redis.call('HGET', KEYS[register.key], 'head') or '0 '
    if string.match(head, '^%d+') ~= register.before then
        return 0
    end
end
if plan.audit and (redis.call('HGET', KEYS[plan.audit.heads], plan.audit.community) or '') ~= plan.audit.before then
    return 3
end

-- 2. The stimulus goes, where there is one.
local function clocks_of(member)
    return string.find(member, 'picture:', 1, true) == 1 and fetches_key or clocks_key
end

local function clear_clock(member)
    redis.call('ZREM', clocks_of(member), member)
    redis.call('HDEL', instances_key, member)
end

if plan.entry then
    redis.call('XDEL', inbox_key, plan.entry)
elseif plan.clock then
    clear_clock(plan.clock.member)
end

-- 3. Tickets, their histories and where they are listed.
for _, write in ipairs(plan.writes) do
    redis.call('HSET', tickets_key, write.no, write.ticket)
    redis.call('HSET', versions_key, write.no, write.after)
    redis.call('HSET', courses_key, write.no, write.course)
    redis.call('HSET', seals_key, write.no, write.seal)
    for _, entry in ipairs(write.entries) do
        redis.call('RPUSH', KEYS[write.history], entry)
    end
end
if plan.numbersSeen then
    redis.call('SET', numbers_key, plan.numbersLeft)
end
for _, listing in ipairs(plan.listings) do
    if listing.isIn then
        redis.call('ZADD', KEYS[listing.key], 0, listing.member)
    else
        redis.call('ZREM', KEYS[listing.key], listing.member)
    end
end

-- Scores are the numbers themselves: they rise, so the newest are last; only so many are kept where there is a most (0: all).
for _, change in ipairs(plan.indexes) do
    if change.isIn then
        redis.call('ZADD', KEYS[change.key], change.no, change.no)
        if change.most > 0 then
            redis.call('ZREMRANGEBYRANK', KEYS[change.key], 0, -(change.most + 1))
        end
    else
        redis.call('ZREM', KEYS[change.key], change.no)
    end
end

-- What came where and when, for as long as somebody asks how often.
for _, trouble in ipairs(plan.repeats) do
    if trouble.isIn then
        redis.call('ZADD', KEYS[trouble.key], trouble.opened, trouble.no)
        redis.call('ZREMRANGEBYSCORE', KEYS[trouble.key], '-inf', '(' .. plan.repeatsSince)
        redis.call('EXPIRE', KEYS[trouble.key], plan.repeatsLife)
    else
        redis.call('ZREM', KEYS[trouble.key], trouble.no)
    end
end

-- 4. Clocks: those that no longer run go first, so that one set again stays.
for _, member in ipairs(plan.cleared) do
    clear_clock(member)
end
for _, clock in ipairs(plan.clocks) do
    redis.call('ZADD', clocks_of(clock.member), clock.due, clock.member)
    redis.call('HSET', instances_key, clock.member, clock.instance)
end

-- 5. What is to be said.
for _, delivery in ipairs(plan.deliveries) do
    if redis.call('HSETNX', deliveries_key, delivery.id, delivery.delivery) == 1 then
        if delivery.notBefore then
            local place = next_place(queues.sequence)
            local member = place .. '|' .. delivery.rank .. '|' .. delivery.destination .. '|' .. delivery.id
            redis.call('ZADD', later_key, delivery.notBefore, member)
        else
            enqueue(queues, delivery.id, delivery.destination, delivery.rank, plan.now)
        end
    end
end

-- 6. What is remembered for a while.
for _, memory in ipairs(plan.memories) do
    if memory.value then
        redis.call('SET', KEYS[memory.key], memory.value, 'EX', memory.life)
    else
        redis.call('DEL', KEYS[memory.key])
    end
end
if plan.attendance then
    redis.call('HSET', attendance_key, plan.attendance.community, plan.attendance.value)
end
for _, sheet in ipairs(plan.sheets) do
    if sheet.life then
        redis.call('SET', KEYS[sheet.key], sheet.value, 'EX', sheet.life)
    else
        redis.call('SET', KEYS[sheet.key], sheet.value)
    end
end
for _, line in ipairs(plan.lines) do
    redis.call('RPUSH', KEYS[line.key], line.value)
end
for _, tally in ipairs(plan.tallies) do
    redis.call('HINCRBY', KEYS[tally.key], tally.field, 1)
end

-- 7. Registers: what goes first, so that what is put again stays; and who was shown or changed what.
for _, register in ipairs(plan.registers) do
    for _, field in ipairs(register.gone) do
        redis.call('HDEL', KEYS[register.key], field)
    end
    for _, member in ipairs(register.unmarked) do
        redis.call('ZREM', KEYS[register.marks], member)
    end
    for _, put in ipairs(register.puts) do
        redis.call('HSET', KEYS[register.key], put.field, put.value)
    end
    for _, member in ipairs(register.marked) do
        redis.call('ZADD', KEYS[register.marks], 0, member)
    end
    redis.call('HSET', KEYS[register.key], 'head', register.head)
end
if plan.audit then
    for _, entry in ipairs(plan.audit.entries) do
        redis.call('XADD', KEYS[plan.audit.trail], entry.field, 'e', entry.value)
    end
    redis.call('HSET', KEYS[plan.audit.heads], plan.audit.community, plan.audit.after)
end
if plan.disposition then
    redis.call('HINCRBY', handled_key, plan.disposition, 1)
    redis.call('EXPIRE', handled_key, plan.handledLife)
end
return 1
