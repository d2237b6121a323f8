import type { Measure } from '$lib/model';
import { STOCK, measures } from './measure-rows';

/** Models of "Dân vận khéo". */
export const MODELS_MEASURES: readonly Measure[] = [
	...measures('models', [
		['dvk_registered', 'Số mô hình, điển hình đăng ký', 'Models registered', 'mô hình', 'models'],
		[
			'dvk_inspected',
			'Số mô hình được kiểm tra, đánh giá',
			'Models inspected',
			'mô hình',
			'models'
		],
		['dvk_recognised', 'Số mô hình được công nhận', 'Models recognised', 'mô hình', 'models'],
		['dvk_replicated', 'Số mô hình được nhân rộng', 'Models replicated', 'mô hình', 'models'],
		[
			'dvk_awarded',
			'Số tập thể, cá nhân được khen thưởng',
			'Awards to collectives and individuals',
			'lượt khen',
			'awards'
		],
		[
			'dvk_exemplary_collectives',
			'Số tập thể điển hình',
			'Exemplary collectives',
			'tập thể',
			'collectives'
		],
		[
			'dvk_exemplary_individuals',
			'Số cá nhân điển hình',
			'Exemplary individuals',
			'cá nhân',
			'individuals'
		]
	]),
	...measures(
		'models',
		[
			[
				'dvk_maintained',
				'Số mô hình duy trì từ năm trước',
				'Models carried on from the year before',
				'mô hình',
				'models'
			],
			[
				'dvk_implemented',
				'Số mô hình triển khai hiệu quả',
				'Models implemented effectively',
				'mô hình',
				'models'
			],
			[
				'agencies_obliged',
				'Số cơ quan, đơn vị phải xây dựng mô hình',
				'Agencies obliged to build a model',
				'cơ quan, đơn vị',
				'agencies'
			],
			[
				'agencies_with_effective_model',
				'Số cơ quan, đơn vị có mô hình hiệu quả',
				'Agencies with an effective model',
				'cơ quan, đơn vị',
				'agencies'
			]
		],
		STOCK
	),
	...measures(
		'models',
		[
			[
				'dvk_funding',
				'Kinh phí hỗ trợ mô hình',
				'Money spent on models',
				'triệu đồng',
				'million đồng'
			]
		],
		{ integer: false }
	)
];
