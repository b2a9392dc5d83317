import glossary from 'skinwise:glossary';
import sources from 'skinwise:sources';
import { type Browser, browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { explainTerm } from '../../content/explainTerm';
import { markOpenTabs } from '../../platform/markOpenTabs';
import { insertMarkStyles } from '../../platform/markStyles';
import { answerMessages } from '../../platform/messages';
import { openJournal } from '../../platform/openJournal';
import { tellFrames } from '../../platform/pageMessages';
import { refreshTabs } from '../../platform/refreshTabs';
import { lockStorage } from '../../platform/sessionStore';
import { mayReadTab } from '../../platform/siteAccess';
import { mayMark, setSite } from '../../platform/sitesOff';
import { sessionIdOf } from '../../sessions/reminders';
import { deliverReminders } from './deliverReminders';
import { runCommand } from './runCommand';
import { inTurn, sessionHandlers } from './sessionWrites';

export default defineBackground(() => {
  answerMessages({
    ...sessionHandlers,
    'marks/begin': async ({ styled, ...names }, sender) => {
      const frame = frameOf(sender);
      const may = (await mayReadTab(frame.tabId)) && (await mayMark(sender.tab?.url));
      if (may && !styled) await insertMarkStyles(frame, names);
      return { mark: may };
    },
    'term/explain': async ({ termId }) => explainTerm(termId, glossary, sources) ?? null,
    'card/load': async (_, sender) => {
      const { tabId, frameId } = frameOf(sender);
      await browser.scripting.executeScript({
        target: { tabId, frameIds: [frameId] },
        files: ['/card.js'],
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
    'site/set': async ({ host, on }) => {
      await inTurn(() => setSite(host, on));
      await refreshTabs(host);
      return null;
    },
    'reminders/check': async () => {
      await deliverReminders();
      return null;
    },
  });
  browser.alarms.onAlarm.addListener(() => void deliverReminders());
  browser.runtime.onStartup.addListener(() => void deliverReminders());
  browser.runtime.onInstalled.addListener(() => {
    void deliverReminders();
    void markOpenTabs();
  });
  // The reader has given our sight of websites back, or taken it away.
  browser.permissions.onAdded.addListener(() => void markOpenTabs());
  browser.permissions.onRemoved.addListener(() => void refreshTabs());
  browser.notifications.onClicked.addListener((id) => {
    void browser.notifications.clear(id);
    const sessionId = sessionIdOf(id);
    void openJournal(sessionId ? `sessions/${sessionId}` : 'sessions');
  });
  browser.commands?.onCommand.addListener((command) => void runCommand(command));
  void lockStorage();
  // Switching an extension off and on clears its alarms and fires neither event above.
  void deliverReminders();
});

/** The frame a page script speaks for. */
function frameOf({ tab, frameId }: Browser.runtime.MessageSender): {
  tabId: number;
  frameId: number;
} {
  if (tab?.id === undefined || frameId === undefined) throw new Error('Only for page scripts.');
  return { tabId: tab.id, frameId };
}
