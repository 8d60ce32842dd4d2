import '@foyer/theme/styles';
import '../data/live-list/LiveList.tsx';
import '../data-form/DataForm.tsx';
import '../data-table/DataTable.tsx';
