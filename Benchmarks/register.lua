-- Each request asks for something else, so that no two are alike.
local count = 0
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"

request = function()
  count = count + 1
  local body = string.format('{"description": "The printer on floor %d does not print, try %d"}', count % 20, count)
  return wrk.format(nil, nil, nil, body)
end
