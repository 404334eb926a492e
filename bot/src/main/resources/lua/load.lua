-- Reads all that a decision needs as of one moment.
-- returns [list] numbers [string or nil], conversation [string or nil], origins [list of string or nil, as asked],
--   alike [list of lists of string, as asked], assigned [list of string], reported [list of string], each oldest first,
--   tickets [list of string: JSON] all that were named by number or by any of these, loads [list of integer, as asked],
--   repeats [list of integer, as alike asked], attendance [string or nil] "version JSON" of the community,
--   seals [list of string, as the tickets] empty for none, care and assets [list of string] fields of these registers and what
--   stands in them, one after the other, empty when not asked for
local tickets_key = KEYS[1] -- hash: number -> JSON
local numbers_key = KEYS[2] -- string: "next end"
local attendance_key = KEYS[3] -- hash: community -> "version JSON"
local seals_key = KEYS[4] -- hash: number -> "hash digest", see Seals
-- KEYS[5] and on, where ARGV[1] names them by their place: the conversation and origins (strings), indexes (sorted sets:
-- number -> number), repeats (sorted sets: number -> opened, ms), registers (hashes: field -> sealed, "head" -> "version next"),
-- marks (sorted sets: "name:field")
local wanted = cjson.decode(ARGV[1])
-- wanted.numbers [list of string]
-- wanted.talk, wanted.assigned, wanted.reported [integer or absent], wanted.origins, wanted.alike, wanted.loads, wanted.repeats
--   [list of integer] places
-- wanted.since [string] how far repeats are counted back, ms
-- wanted.care, wanted.assets [table or absent]: register and marks [integer] places, isWhole [boolean], fields and leads [list of
--   string], see RegisterReader
-- wanted.community [string] whose attendance is read; empty for the one of the first ticket
-- wanted.most [integer] how many tickets of one index are read, the newest

local tickets = {}
local seals = {}
local is_read = {}

local function read_ticket(no)
    if not is_read[no] then
        is_read[no] = true
        local ticket = redis.call('HGET', tickets_key, no)
        if ticket then
            tickets[#tickets + 1] = ticket
            seals[#seals + 1] = redis.call('HGET', seals_key, no) or ''
        end
    end
end

local function read_index(place)
    if not place then
        return {}
    end
    local numbers = redis.call('ZRANGE', KEYS[place], -wanted.most, -1)
    for _, no in ipairs(numbers) do
        read_ticket(no)
    end
    return numbers
end

for _, no in ipairs(wanted.numbers) do
    read_ticket(no)
end

-- A conversation names a ticket too; it is part of the same moment.
local talk = wanted.talk and redis.call('GET', KEYS[wanted.talk]) or false
if talk then
    local no = cjson.decode(talk).ticket
    if type(no) == 'string' then
        read_ticket(no)
    end
end

local origins = {}
for i, place in ipairs(wanted.origins) do
    origins[i] = redis.call('GET', KEYS[place])
    if origins[i] then
        read_ticket(origins[i])
    end
end

local alike = {}
for i, place in ipairs(wanted.alike) do
    alike[i] = read_index(place)
end
local assigned = read_index(wanted.assigned)
local reported = read_index(wanted.reported)

local loads = {}
for i, place in ipairs(wanted.loads) do
    loads[i] = redis.call('ZCARD', KEYS[place])
end
local repeats = {}
for i, place in ipairs(wanted.repeats) do
    repeats[i] = redis.call('ZCOUNT', KEYS[place], wanted.since, '+inf')
end

local community = wanted.community
if community == '' and tickets[1] then
    community = cjson.decode(tickets[1]).origin.community
end

-- A register: whole, or the fields that are named and those that other names lead to; "head" is in it once it has anything.
local function read_register(asked)
    if not asked then
        return {}
    end
    local register = KEYS[asked.register]
    if asked.isWhole then
        return redis.call('HGETALL', register)
    end
    local found = {}
    local is_found = {}
    local function read(field)
        local record = not is_found[field] and redis.call('HGET', register, field)
        if record then
            is_found[field] = true
            found[#found + 1] = field
            found[#found + 1] = record
        end
    end
    read('head')
    for _, field in ipairs(asked.fields) do
        read(field)
    end
    for _, name in ipairs(asked.leads) do
        local first, last = '[' .. name .. ':', '(' .. name .. ';'
        for _, member in ipairs(redis.call('ZRANGE', KEYS[asked.marks], first, last, 'BYLEX', 'LIMIT', 0, 20)) do
            read(string.sub(member, #name + 2))
        end
    end
    return found
end

return {redis.call('GET', numbers_key), talk, origins, alike, assigned, reported, tickets, loads, repeats,
    redis.call('HGET', attendance_key, community), seals, read_register(wanted.care), read_register(wanted.assets)}
