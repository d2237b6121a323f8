import Compass from '@lucide/svelte/icons/compass';
import ChartColumn from '@lucide/svelte/icons/chart-column';
import Database from '@lucide/svelte/icons/database';
import FileClock from '@lucide/svelte/icons/file-clock';
import Flag from '@lucide/svelte/icons/flag';
import LayoutDashboard from '@lucide/svelte/icons/layout-dashboard';
import MailOpen from '@lucide/svelte/icons/mail-open';
import Network from '@lucide/svelte/icons/network';
import Smile from '@lucide/svelte/icons/smile';
import { m } from '$lib/text/messages/messages.js';

/** The pages of the left rail, in their order. `onPhone`: stands in the bottom bar itself. */
export const PAGES = [
	{ path: '/', label: m.page_overview, icon: LayoutDashboard, onPhone: true },
	{ path: '/models/', label: m.page_models, icon: ChartColumn, onPhone: true },
	{ path: '/satisfaction/', label: m.page_satisfaction, icon: Smile, onPhone: false },
	{ path: '/petitions/', label: m.page_petitions, icon: MailOpen, onPhone: true },
	{ path: '/campaigns/', label: m.page_campaigns, icon: Flag, onPhone: false },
	{ path: '/reporting/', label: m.page_reporting, icon: FileClock, onPhone: false },
	{ path: '/explore/', label: m.page_explore, icon: Compass, onPhone: false },
	{ path: '/units/', label: m.page_units, icon: Network, onPhone: false },
	{ path: '/data/', label: m.page_data, icon: Database, onPhone: true }
] as const;
