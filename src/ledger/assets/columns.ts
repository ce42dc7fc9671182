import type { Choice } from '../../draft/field.ts';
import type { Column, ColumnKind } from '../ledger.ts';
import { CENTRAL_EQUIPMENT } from './standards.ts';

type More = Omit<Column, 'key' | 'kind' | 'label'>;

export const column = (
  key: string,
  kind: ColumnKind,
  zh: string,
  en: string,
  more: More = {},
): Column => ({ key, kind, label: { zh, en }, ...more });

export const REQUIRED = { required: true } as const;
export const choice = (value: string, zh: string, en: string): Choice => ({
  value,
  label: { zh, en },
});

export const card = column('card', 'text', '资产编号', 'Card number', {
  ...REQUIRED,
  heads: ['卡片编号', '资产卡片编号', '固定资产编号', '编号'],
});
export const document = column('document', 'text', '批准文号', 'Approval', {
  ...REQUIRED,
  heads: ['文号', '审批文号', '批复文号'],
});
export const note = column('note', 'text', '备注', 'Note', { heads: ['说明'] });
export const department = column('department', 'text', '使用部门', 'Department', {
  heads: ['使用股室', '使用科室'],
});
export const user = column('user', 'text', '使用人', 'User');
export const place = column('place', 'text', '存放地点', 'Place', { heads: ['地点', '存放位置'] });
export const usingUnit = column('usingUnit', 'text', '使用单位', 'Using unit', {
  help: {
    zh: '本单位登记、别的单位使用的，写使用单位的全称；自用不填。',
    en: 'The unit that uses what is kept here; blank for own use.',
  },
});

export const HOW = [
  choice('purchase', '购置', 'Bought'),
  choice('built', '自建', 'Built'),
  choice('transferIn', '无偿调入', 'Transferred in'),
  choice('donation', '接受捐赠', 'Donated'),
  choice('excess', '盘盈', 'Found in stock-taking'),
];
export const WAYS = [
  choice('scrap', '报废', 'Scrapped'),
  choice('sale', '出售', 'Sold'),
  choice('transferOut', '无偿划转', 'Transferred out'),
  choice('donation', '对外捐赠', 'Given away'),
  choice('exchange', '置换', 'Exchanged'),
  choice('loss', '报损', 'Written off'),
];
export const ROOMS = [
  choice('office', '办公室', 'Office'),
  choice('service', '服务用房', 'Service room'),
  choice('equipment', '设备用房', 'Equipment room'),
  choice('auxiliary', '附属用房', 'Auxiliary room'),
  choice('technical', '技术业务用房', 'Technical room'),
];
export const VEHICLE_USES = [
  choice('confidential', '机要通信用车', 'Confidential mail'),
  choice('emergency', '应急保障用车', 'Emergency'),
  choice('enforcement', '执法执勤用车', 'Law enforcement'),
  choice('special', '特种专业技术用车', 'Special technical'),
  choice('retired', '离退休干部服务用车', 'Service of retired staff'),
  choice('official', '其他公务用车', 'Other official'),
  choice('other', '不属于公务用车', 'Not official'),
];
export const FOUND = [
  choice('asBooked', '账实相符', 'As booked'),
  choice('missing', '盘亏', 'Missing'),
  choice('elsewhere', '地点或使用人不符', 'Elsewhere'),
  choice('damaged', '毁损', 'Damaged'),
];
export const ITEMS = CENTRAL_EQUIPMENT.items.map(({ key, zh, en }) => choice(key, zh, en));
