-- Drives Neovim's own LSP client: opens a file, waits for what the server says, picks an action, and
-- writes what it saw as JSON. Everything goes through what a key would call.

local asked = vim.json.decode(os.getenv("NEWSLINT_ASKED"))
local PATIENCE = 30000 -- milliseconds, until which a server that says nothing is taken for dead
local seen = {}

local function finish(problem)
  seen.problem = problem
  local out = assert(io.open(asked.out, "w"))
  out:write(vim.json.encode(seen))
  out:close()
  vim.cmd("qa!")
end

local function wait(what, ready)
  if not vim.wait(PATIENCE, ready, 20) then
    finish("nothing came of: " .. what)
    return false
  end
  return true
end

local function rule_of(one)
  return one.code or one.user_data.lsp.code
end

-- What Neovim shows: its columns count bytes, whatever was agreed on with the server.
local function diagnostics()
  local found = {}
  for _, one in ipairs(vim.diagnostic.get(0)) do
    local text = vim.api.nvim_buf_get_text(0, one.lnum, one.col, one.end_lnum, one.end_col, {})
    table.insert(found, {
      rule = rule_of(one),
      line = one.lnum,
      column = one.col,
      words = table.concat(text, "\n"),
      severity = one.severity,
    })
  end
  return found
end

-- Until the server has answered, a diagnostic may lie beyond the end of the text.
local function has(rule)
  for _, one in ipairs(vim.diagnostic.get(0)) do
    if rule_of(one) == rule then
      return one
    end
  end
  return nil
end

local function drive()
  vim.cmd("edit " .. vim.fn.fnameescape(asked.file))
  vim.o.hidden = true
  local client = vim.lsp.start_client({
    name = "newslint",
    cmd = asked.command,
    root_dir = asked.folder,
  })
  vim.lsp.buf_attach_client(0, client)
  if not wait("opening the file", function() return has(asked.rule) ~= nil end) then
    return
  end
  seen.diagnostics = diagnostics()

  local place = has(asked.rule)
  vim.api.nvim_win_set_cursor(0, { place.lnum + 1, place.col })
  vim.ui.select = function(items, options, choose)
    seen.titles = {}
    local picked = nil
    for _, item in ipairs(items) do
      local action = item[2] or item.action
      table.insert(seen.titles, action.title)
      if not picked and vim.startswith(action.title, asked.title) then
        picked = item
      end
    end
    choose(picked)
  end
  vim.lsp.buf.code_action()
  if not wait("the action", function() return has(asked.rule) == nil end) then
    return
  end

  local shown = vim.lsp.buf_request_sync(0, "textDocument/documentSymbol", {
    textDocument = vim.lsp.util.make_text_document_params(),
  }, PATIENCE)
  seen.symbols = {}
  for _, one in ipairs(shown[client].result) do
    table.insert(seen.symbols, one.name)
  end
  seen.left = diagnostics()
  seen.text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), "\n") .. "\n"
  finish(nil)
end

local sound, problem = xpcall(drive, debug.traceback)
if not sound then
  finish(problem)
end
