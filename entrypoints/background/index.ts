import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { answerMessages } from '../../platform/answerMessages';
import { tellFrames } from '../../platform/askPages';
import { lockStorage } from '../../platform/journalStore';
import { lockSynced, watchSynced } from '../../platform/looksSync';
import { markOpenTabs } from '../../platform/markOpenTabs';
import { styleMarks } from '../../platform/markStyles';
import { openJournal } from '../../platform/openJournal';
import { openWelcome } from '../../platform/openWelcome';
import { refreshTabs } from '../../platform/refreshTabs';
import { watchStorage } from '../../platform/watchStorage';
import { readReminderId } from '../../sessions/reminders';
import { frameOf } from './asker';
import { cardHandlers, forgetJournal } from './cardHandlers';
import { catchUp } from './catchUp';
import { dataHandlers } from './dataWrites';
import { eventHandlers } from './eventWrites';
import { followStored } from './followStored';
import { forgetPrivate } from './forgetPrivate';
import { inTurn } from './inTurn';
import { looksHandlers, takeLooks } from './looksWrites';
import { noteUpdate, updateHandlers } from './noteUpdate';
import { createMenu, explainSelection, openWords, suggestTerms } from './otherWays';
import { pressHandlers } from './pressHandlers';
import { profileHandlers } from './profileWrites';
import { pressButton, reminderHandlers } from './reminderWrites';
import { rulesForFrame } from './rulesForFrame';
import { runCommand } from './runCommand';
import { sessionHandlers } from './sessionWrites';
import { settingsHandlers } from './settingsWrites';
import { skinCheckHandlers } from './skinCheckWrites';
import { tickHandlers } from './tickWrites';
import { warn } from './warn';

export default defineBackground(() => {
  answerMessages({
    ...sessionHandlers,
    ...skinCheckHandlers,
    ...eventHandlers,
    ...profileHandlers,
    ...dataHandlers,
    ...reminderHandlers,
    ...tickHandlers,
    ...settingsHandlers,
    ...looksHandlers,
    ...cardHandlers,
    ...pressHandlers,
    ...updateHandlers,
    'marks/begin': async ({ styled, ...names }, sender) => {
      const rules = await rulesForFrame(sender);
      if (rules) await styleMarks(frameOf(sender), names, rules.markStyle, styled);
      return rules;
    },
    'script/load': async (script, sender) => {
      const { tabId, frameId } = frameOf(sender);
      const path = script.name === 'card' ? 'card' : `${script.name}/${script.language}`;
      await browser.scripting.executeScript({
        target: { tabId, frameIds: [frameId] },
        // Those of languages are made by the build, and WXT does not know their names.
        files: [`/${path}.js` as ScriptPublicPath],
      });
      return null;
    },
    'card/close': async (_, sender) => {
      await tellFrames(frameOf(sender).tabId, 'page/close');
      return null;
    },
    'journal/open': async ({ path }) => {
      await openJournal(path);
      return null;
    },
  });
  watchStorage(() => {
    forgetJournal();
    void inTurn(followStored);
  });
  watchSynced(() => {
    inTurn(takeLooks).catch((error) => warn('Skinwise could not take looks along.', error));
  });
  browser.alarms.onAlarm.addListener(() => void catchUp());
  browser.runtime.onStartup.addListener(() => void catchUp());
  browser.runtime.onInstalled.addListener(({ reason, previousVersion }) => {
    if (reason === 'install') void openWelcome();
    if (reason === 'update') void noteUpdate(previousVersion);
    void catchUp();
    void markOpenTabs();
    void createMenu();
  });
  // The reader has given our sight of websites back, or taken it away.
  browser.permissions.onAdded.addListener(() => void markOpenTabs());
  browser.permissions.onRemoved.addListener(() => void refreshTabs());
  browser.notifications.onClicked.addListener((id) => {
    void browser.notifications.clear(id);
    const sessionId = readReminderId(id)?.sessionId;
    void openJournal(sessionId ? `sessions/${sessionId}` : 'sessions');
  });
  browser.notifications.onButtonClicked?.addListener((id, button) => void pressButton(id, button));
  browser.windows?.onRemoved.addListener(() => void forgetPrivate());
  browser.commands?.onCommand.addListener((command) => void runCommand(command));
  browser.contextMenus?.onClicked.addListener((info, tab) => void explainSelection(info, tab));
  browser.omnibox?.onInputChanged.addListener(suggestTerms);
  browser.omnibox?.onInputEntered.addListener((text) => void openWords(text));
  void lockStorage();
  void lockSynced();
  // Switching an extension off and on clears its alarms and fires neither event above.
  void catchUp();
});
